import type { ChecklistBlock } from '../../../../payload-types'
import { type BodyContext, headingId } from '../context'

export const renderChecklist = (block: ChecklistBlock, context: BodyContext) => {
  const id = headingId(context, block.title)
  return (
    <section className="checklist" aria-labelledby={id}>
      <h3 id={id}>{block.title}</h3>
      {block.audience ? <p className="small soft">For {block.audience}</p> : null}
      <ul className="plain">
        {block.items.map((item) => (
          <li key={item.id ?? item.text}>{item.text}</li>
        ))}
      </ul>
    </section>
  )
}
