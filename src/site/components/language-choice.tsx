import { withQuery } from '../addresses'
import type { PublishedLanguage } from '../queries/published-languages'
import { LocalText } from './local-text'

/**
 * The languages to read in, each in its own name. The pages around the articles are English alone, so a choice leads
 * to the articles written in that language; where there is but one there is nothing to choose.
 */
export const LanguageChoice = ({ languages }: { languages: readonly PublishedLanguage[] }) =>
  languages.length > 1 ? (
    <nav className="languages small" aria-label="Articles by language">
      <ul className="plain">
        {languages.map(({ value, label }) => (
          <li key={value}>
            <a href={withQuery('/articles', { language: value })} hrefLang={value}>
              <LocalText lang={value}>{label}</LocalText>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  ) : null
