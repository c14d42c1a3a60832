import { ConflictBanner as ConflictBanner_0c5bd2b8464bc90364fb45b4ff1fd790 } from '../../../../src/admin/conflict-banner'
import { SignOff as SignOff_e93a462a34c020170696b4a01588c244 } from '../../../../src/admin/sign-off/sign-off'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { KeepBlockText as KeepBlockText_8d94b22fe577be6a6a37cd2804789626 } from '../../../../src/admin/keep-block-text'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SlugField as SlugField_2d7f4d1c4c35c6ee2bff5fa4ccbdcd53 } from '../../../../src/admin/slug-field'
import { BulkActions as BulkActions_3688a6bfcfd0bd3fb99da66d11bedf9f } from '../../../../src/admin/bulk-actions'
import { NoButton as NoButton_ae0e2316fad860f6437503342330fca1 } from '../../../../src/admin/no-button'
import { SaveDraftButton as SaveDraftButton_c5d2e302e4adad17e51a9473214bfef8 } from '../../../../src/admin/save-draft-button'
import { ReplaceRecord as ReplaceRecord_1399c1181a995da156aec101a9e800f6 } from '../../../../src/admin/replace/replace-record'
import { ListLinks as ListLinks_eaabc40c672414006e972ba849850aa4 } from '../../../../src/admin/list-links'
import { FindingRowLabel as FindingRowLabel_3f15ccfb36cd33aaf1f06fbe6f56e1a2 } from '../../../../src/admin/finding-row-label'
import { JsonText as JsonText_216fbb360ec0108dfb2781555df33bb3 } from '../../../../src/admin/json-text'
import { OfferUpdate as OfferUpdate_b8ce1cafe47004f7037d002844d0133d } from '../../../../src/admin/issues/offer-update'
import { AddSpeaker as AddSpeaker_b1f9049dea249ad9cd0d195386b7e8bd } from '../../../../src/admin/add-speaker'
import { SpeakerConsents as SpeakerConsents_9202e74f02e965c90a3db1fdbecd523d } from '../../../../src/admin/consents/speaker-consents'
import { CompileRoundup as CompileRoundup_502c1e30834458a438c1d45df2167de0 } from '../../../../src/admin/issues/compile-roundup'
import { ChangeRowLabel as ChangeRowLabel_fee5401e94dc46983ff531a62e0d13ea } from '../../../../src/admin/issues/change-row-label'
import { MailPreview as MailPreview_5487440fcd4ab78c903080280643d99f } from '../../../../src/admin/issues/mail-preview'
import { Sending as Sending_d950bf933c457de99863fd4bd4c814eb } from '../../../../src/admin/sending/sending'
import { NoticeBar as NoticeBar_98da0ae4d3f491d10cb00c268e6624a0 } from '../../../../src/admin/notice-bar'
import { NavLinks as NavLinks_aa827b1ccd2ea71902123ee27e1e7de5 } from '../../../../src/admin/nav-links'
import { Dashboard as Dashboard_a71605c9880233a36030edc79d74d0d4 } from '../../../../src/admin/dashboard'
import { ReviewView as ReviewView_f45e501f3246acf4d0262c12dd14a930 } from '../../../../src/admin/review/review-view'
import { ImportView as ImportView_8119058e72b0b548daa8409114d6f891 } from '../../../../src/admin/import-view'
import { ReadersView as ReadersView_9aefa1cd45275b50f159e85c310ae05f } from '../../../../src/admin/readers/readers-view'
import { MailView as MailView_2f172ea6e711d6a5a7e97129e0f7bc0a } from '../../../../src/admin/mail-view'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/admin/conflict-banner#ConflictBanner": ConflictBanner_0c5bd2b8464bc90364fb45b4ff1fd790,
  "/src/admin/sign-off/sign-off#SignOff": SignOff_e93a462a34c020170696b4a01588c244,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/admin/keep-block-text#KeepBlockText": KeepBlockText_8d94b22fe577be6a6a37cd2804789626,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/admin/slug-field#SlugField": SlugField_2d7f4d1c4c35c6ee2bff5fa4ccbdcd53,
  "/src/admin/bulk-actions#BulkActions": BulkActions_3688a6bfcfd0bd3fb99da66d11bedf9f,
  "/src/admin/no-button#NoButton": NoButton_ae0e2316fad860f6437503342330fca1,
  "/src/admin/save-draft-button#SaveDraftButton": SaveDraftButton_c5d2e302e4adad17e51a9473214bfef8,
  "/src/admin/replace/replace-record#ReplaceRecord": ReplaceRecord_1399c1181a995da156aec101a9e800f6,
  "/src/admin/list-links#ListLinks": ListLinks_eaabc40c672414006e972ba849850aa4,
  "/src/admin/finding-row-label#FindingRowLabel": FindingRowLabel_3f15ccfb36cd33aaf1f06fbe6f56e1a2,
  "/src/admin/json-text#JsonText": JsonText_216fbb360ec0108dfb2781555df33bb3,
  "/src/admin/issues/offer-update#OfferUpdate": OfferUpdate_b8ce1cafe47004f7037d002844d0133d,
  "/src/admin/add-speaker#AddSpeaker": AddSpeaker_b1f9049dea249ad9cd0d195386b7e8bd,
  "/src/admin/consents/speaker-consents#SpeakerConsents": SpeakerConsents_9202e74f02e965c90a3db1fdbecd523d,
  "/src/admin/issues/compile-roundup#CompileRoundup": CompileRoundup_502c1e30834458a438c1d45df2167de0,
  "/src/admin/issues/change-row-label#ChangeRowLabel": ChangeRowLabel_fee5401e94dc46983ff531a62e0d13ea,
  "/src/admin/issues/mail-preview#MailPreview": MailPreview_5487440fcd4ab78c903080280643d99f,
  "/src/admin/sending/sending#Sending": Sending_d950bf933c457de99863fd4bd4c814eb,
  "/src/admin/notice-bar#NoticeBar": NoticeBar_98da0ae4d3f491d10cb00c268e6624a0,
  "/src/admin/nav-links#NavLinks": NavLinks_aa827b1ccd2ea71902123ee27e1e7de5,
  "/src/admin/dashboard#Dashboard": Dashboard_a71605c9880233a36030edc79d74d0d4,
  "/src/admin/review/review-view#ReviewView": ReviewView_f45e501f3246acf4d0262c12dd14a930,
  "/src/admin/import-view#ImportView": ImportView_8119058e72b0b548daa8409114d6f891,
  "/src/admin/readers/readers-view#ReadersView": ReadersView_9aefa1cd45275b50f159e85c310ae05f,
  "/src/admin/mail-view#MailView": MailView_2f172ea6e711d6a5a7e97129e0f7bc0a,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
