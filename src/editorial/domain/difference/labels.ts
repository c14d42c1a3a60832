import type { ComparedBlock, ComparedField } from './model'

/** `relatedTrials` → `Related trials`. */
const humanised = (name: string): string =>
  name
    .replace(/[-_]/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/^./, (first) => first.toUpperCase())

export const labelOf = ({ label, name = '' }: Pick<ComparedField, 'label' | 'name'>): string =>
  typeof label === 'string' ? label : humanised(name)

export const singularOf = ({ labels, name, label }: ComparedField): string =>
  typeof labels?.singular === 'string' ? labels.singular : labelOf({ label, ...(name ? { name } : {}) })

export const blockLabel = (block: ComparedBlock | undefined, slug: string): string =>
  typeof block?.labels?.singular === 'string' ? block.labels.singular : humanised(slug)

export const optionLabel = ({ options = [] }: ComparedField, value: unknown): string => {
  const option = options.find((one) => typeof one === 'object' && one.value === value)
  return typeof option === 'object' && typeof option.label === 'string' ? option.label : String(value)
}
