import { notFound } from 'next/navigation'

/** Every address nothing else answers: the site's own page for what is not there. */
export default function Missing(): never {
  notFound()
}
