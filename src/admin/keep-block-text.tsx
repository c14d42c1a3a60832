'use client'

import {
  $getNearestNodeFromDOMNode,
  type LexicalNode,
  SKIP_DOM_SELECTION_TAG,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useAllFormFields, useFormModified } from '@payloadcms/ui'
import type { FormState } from 'payload'
import { deepCopyObjectSimpleWithoutReactComponents, reduceFieldsToValues } from 'payload/shared'
import { useEffect, useRef } from 'react'

type Fields = Record<string, unknown>
type BlockNode = LexicalNode & { getFields(): Fields; setFields(fields: Fields, keepForm: boolean): void }

/** What the block's form holds, as the node stores it: rows stand under their field, which has no value of its own. */
const heldBy = (form: FormState): Fields => {
  const copy = deepCopyObjectSimpleWithoutReactComponents(form, { excludeFiles: true }) as FormState
  for (const field of Object.values(copy)) {
    if (Array.isArray(field?.rows) && 'value' in field) field.disableFormData = true
  }
  return reduceFieldsToValues(copy, true)
}

/** JSON with its keys in order and without what is empty: the server adds `null` where the form has nothing. */
const compared = (value: unknown): string =>
  JSON.stringify(value, (_, one) =>
    one && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(
          Object.entries(one)
            .filter(([, inner]) => inner !== null && inner !== undefined)
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : one,
  )

/**
 * Writes what is typed into a block of a body into the body at once.
 *
 * Payload does so only after a round to the server, and not at all where a change falls between such a round and its
 * answer: the form then takes the change for one it has sent (`MERGE_SERVER_STATE` in @payloadcms/ui sets the state
 * it compares with), so a save writes the text as it was some words ago. The answer of an older round is laid over
 * newer text as well; what stands in the form wins.
 */
export const KeepBlockText = () => {
  const [editor] = useLexicalComposerContext()
  const [form] = useAllFormFields()
  const modified = useFormModified()
  const place = useRef<HTMLSpanElement>(null)
  const held = useRef<Fields | null>(null)

  useEffect(() => {
    const ours = (): BlockNode | null => {
      const node = place.current && $getNearestNodeFromDOMNode(place.current)
      return node?.getType() === 'block' ? (node as BlockNode) : null
    }
    const keep = (): void => {
      if (!held.current || !editor.isEditable()) return
      const differs = editor.read(() => {
        const node = ours()
        return node !== null && compared({ ...node.getFields(), ...held.current }) !== compared(node.getFields())
      })
      if (!differs) return
      editor.update(
        () => {
          const node = ours()
          if (node) node.setFields({ ...node.getFields(), ...held.current }, true)
        },
        { discrete: true, tag: [SKIP_DOM_SELECTION_TAG, 'history-merge'] },
      )
    }
    held.current = modified ? heldBy(form) : null
    keep()
    return editor.registerUpdateListener(() => queueMicrotask(keep))
  }, [editor, form, modified])

  return <span hidden ref={place} />
}
