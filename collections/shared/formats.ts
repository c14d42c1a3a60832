import type { Field, PayloadRequest } from 'payload'
import type { Problem } from '../../src/editorial'

type Data = Record<string, unknown>

/** Fields whose own rule says what a value looks like. Rows, relations and rich text have rules of their own. */
const CHECKED = new Set(['text', 'textarea', 'email', 'number', 'date', 'select', 'radio', 'code', 'json'])

const isRow = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value)
const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

const labelOf = (field: { label?: unknown; name?: string }): string =>
  typeof field.label === 'string' ? field.label : (field.name ?? '')

/** One field's problem, or nothing. Payload calls the same function when it validates a publication. */
const checkField = async (field: Field, path: string, siblings: Data, data: Data, req: PayloadRequest) => {
  const checked = field as Field & { name: string; validate?: (value: unknown, options: unknown) => unknown }
  const value = siblings[checked.name]
  if (!checked.validate || isEmpty(value)) return []
  const options = {
    ...checked,
    required: false,
    data,
    siblingData: siblings,
    blockData: {},
    path: path.split('.'),
    operation: 'update',
    preferences: { fields: {} },
    req,
  }
  const answer = await checked.validate(value, options)
  return typeof answer === 'string' ? [{ path, message: `${labelOf(checked)}: ${answer}` }] : []
}

const walk = async (fields: Field[], siblings: Data, prefix: string, data: Data, req: PayloadRequest) => {
  const problems: Problem[] = []
  for (const field of fields) {
    const name = 'name' in field ? field.name : undefined
    const path = name ? `${prefix}${name}` : prefix
    if (CHECKED.has(field.type)) {
      problems.push(...(await checkField(field, path, siblings, data, req)))
    } else if (field.type === 'array' && name) {
      const rows = Array.isArray(siblings[name]) ? siblings[name] : []
      for (const [index, row] of rows.entries()) {
        if (isRow(row)) problems.push(...(await walk(field.fields, row, `${path}.${index}.`, data, req)))
      }
    } else if (field.type === 'tabs') {
      for (const tab of field.tabs) {
        const named = 'name' in tab && tab.name ? tab.name : undefined
        const inner = named ? siblings[named] : siblings
        if (isRow(inner)) {
          problems.push(...(await walk(tab.fields, inner, named ? `${prefix}${named}.` : prefix, data, req)))
        }
      }
    } else if ('fields' in field && field.type !== 'array') {
      const inner = name ? siblings[name] : siblings
      if (isRow(inner)) problems.push(...(await walk(field.fields, inner, name ? `${path}.` : prefix, data, req)))
    }
  }
  return problems
}

/** Values that are there are well formed, and chosen from their list, on a draft save too. */
export const checkFormats = ({
  fields,
  data,
  req,
}: {
  fields: Field[]
  data: Data
  req: PayloadRequest
}): Promise<Problem[]> => walk(fields, data, '', data, req)
