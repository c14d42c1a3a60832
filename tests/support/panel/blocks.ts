import type { Locator } from 'playwright-core'
import { addRow, choosePicture, pick, write } from './fields'
import { settled } from './settled'

export type BlockToWrite = { name: string; fill: (block: Locator) => Promise<void> }

/** Every block of a body with what a writer puts into it. Records named here are those of the archive. */
export const blocksToWrite = (picture: string): BlockToWrite[] => [
  {
    name: 'Figure',
    fill: async (block) => {
      await choosePicture(block, picture)
      await write(block, 'Caption', 'The hall in Songdo, an hour before the doors opened.')
    },
  },
  {
    name: 'Pull Quote',
    fill: async (block) => {
      await write(block, 'Text', 'A register is only as good as the day it was read.')
      await write(block, 'Attribution', 'A registrar, in conversation')
    },
  },
  {
    name: 'Callout',
    fill: async (block) => {
      await write(block, 'Title', 'What to keep in mind')
      // In one stroke, as a paste: of letters typed one by one Payload may keep all but the last few.
      await block.locator('[contenteditable="true"]').click()
      await block.page().keyboard.insertText('No outcome is reported here.')
      await settled(block.page())
    },
  },
  {
    name: 'Comparison Table',
    fill: async (block) => {
      await write(block, 'Title', 'Two systems side by side')
      await pick(block, 'Frameworks', 'Korean cellular-therapy regulation', 'Japanese dual-track system')
    },
  },
  {
    name: 'Trial Table',
    fill: async (block) => {
      await write(block, 'Title', 'Trials with Japan among their countries')
      await pick(block, 'Countries', 'Japan')
    },
  },
  {
    name: 'FAQ',
    fill: async (block) => {
      const row = await addRow(block, 'Question')
      await write(row, 'Question', 'Does the list say who may join?')
      await write(row, 'Answer', 'It does not: ask the sponsor.')
    },
  },
  {
    name: 'Checklist',
    fill: async (block) => {
      await write(block, 'Title', 'Before you travel')
      await write(await addRow(block, 'Item'), 'Text', 'Ask for the registry number.')
    },
  },
  {
    name: 'Event Card',
    fill: (block) => pick(block, 'Event', 'Cell & Gene Therapy East Asia 2025'),
  },
  { name: 'References list', fill: async () => {} },
]
