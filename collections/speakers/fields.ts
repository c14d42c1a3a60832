import type { Field } from 'payload'
import { deskField } from '../shared/access'
import { calloutEditor } from '../shared/editor-small'
import {
  country,
  nativeNames,
  sidebarBox,
  slugField,
  staffOnlyRelation,
  webAddress,
  workflowFields,
} from '../shared/fields'
import { unlessWithheld } from './consents'

export const fields: Field[] = [
  {
    type: 'tabs',
    tabs: [
      {
        label: 'Person',
        fields: [
          {
            name: 'name',
            type: 'group',
            admin: { description: 'Parts as the person gives them. Nothing here is ever split by code.' },
            fields: [
              {
                type: 'row',
                fields: [
                  { name: 'family', type: 'text', label: 'Family name' },
                  { name: 'given', type: 'text', label: 'Given name' },
                  { name: 'other', type: 'text', label: 'Other name' },
                ],
              },
              {
                type: 'row',
                fields: [
                  { name: 'display', type: 'text', required: true, label: 'As shown' },
                  {
                    name: 'order',
                    type: 'select',
                    defaultValue: 'given-first',
                    options: [
                      { value: 'given-first', label: 'Given name first' },
                      { value: 'family-first', label: 'Family name first' },
                    ],
                  },
                ],
              },
              {
                name: 'confirmed',
                type: 'checkbox',
                label: 'Parts and order confirmed by the speaker',
                defaultValue: false,
              },
            ],
          },
          nativeNames(),
          { name: 'title', type: 'text', label: 'Job title' },
          {
            type: 'row',
            fields: [
              { name: 'company', type: 'relationship', relationTo: 'companies', index: true },
              country('country'),
            ],
          },
          {
            name: 'affiliationText',
            type: 'text',
            label: 'Affiliation',
            admin: { description: 'Where a company record does not say it all, such as “ISCT; Inha University”.' },
          },
          {
            name: 'bio',
            type: 'richText',
            editor: calloutEditor,
            label: 'Biography',
            access: { read: unlessWithheld('bio') },
            custom: { forReaders: true },
          },
          {
            name: 'photo',
            type: 'upload',
            relationTo: 'media',
            access: { read: unlessWithheld('photo') },
            custom: { forReaders: true },
          },
          {
            name: 'links',
            type: 'array',
            fields: [
              {
                type: 'row',
                fields: [{ name: 'label', type: 'text', required: true }, webAddress('url', { required: true })],
              },
            ],
          },
        ],
      },
      {
        label: 'Appearances',
        fields: [
          {
            name: 'appearances',
            type: 'join',
            collection: 'appearances',
            on: 'speaker',
            admin: { defaultColumns: ['event', 'role', 'state'] },
          },
        ],
      },
    ],
  },
  sidebarBox('consents', '/src/admin/consents/speaker-consents#SpeakerConsents'),
  { name: 'displayName', type: 'text', index: true, admin: { hidden: true } },
  slugField('name.display'),
  {
    ...staffOnlyRelation('owners', 'users', true),
    index: true,
    access: { create: deskField, update: deskField, read: ({ req }) => Boolean(req.user) },
    admin: { position: 'sidebar', description: 'Organisers who may edit this speaker.' },
  } as Field,
  ...workflowFields(),
]
