type Props = { id: string; title: string; items: readonly { question: string; answer: string; id?: string | null }[] }

/** Questions and answers, all open: what is folded away is neither searched nor printed. */
export const Faq = ({ id, title, items }: Props) => (
  <section className="faq" aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    <dl>
      {items.map(({ question, answer, id: key }) => (
        <div key={key ?? question}>
          <dt>{question}</dt>
          {answer
            .split(/\n{2,}/)
            .filter(Boolean)
            .map((paragraph) => (
              <dd key={paragraph}>{paragraph}</dd>
            ))}
        </div>
      ))}
    </dl>
  </section>
)
