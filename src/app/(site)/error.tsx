'use client'

/** React shows error pages from the browser; this is the one piece of the site that needs to be there. */
export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  return (
    <header className="head">
      <p className="kicker">Something went wrong</p>
      <h1>This page could not be made just now</h1>
      <p className="deck">Nothing is lost. Load the page again in a moment, or start from the front page.</p>
      <p className="small">
        <a href="/">Front page</a>
        {error.digest ? <span className="soft"> · If you write to us, mention {error.digest}</span> : null}
      </p>
    </header>
  )
}
