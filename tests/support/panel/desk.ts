import type { Page } from 'playwright-core'
import { paragraph } from '../documents'

/** The REST API as the person signed in on this page. */
export const restAs = (page: Page, url: string) => {
  const headers = { Origin: url }
  // biome-ignore lint/suspicious/noExplicitAny: an answer is whatever the API says; tests assert on it
  const answered = async (asked: ReturnType<Page['request']['get']>, path: string): Promise<any> => {
    const answer = await asked
    if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}: ${await answer.text()}`)
    return answer.json()
  }
  return {
    get: (path: string) => answered(page.request.get(`${url}/api${path}`, { headers }), path),
    post: (path: string, data: object) => answered(page.request.post(`${url}/api${path}`, { headers, data }), path),
    patch: (path: string, data: object) => answered(page.request.patch(`${url}/api${path}`, { headers, data }), path),
  }
}

/** A draft that may be published as it is, unless `more` says otherwise. */
export const draftArticle = async (page: Page, url: string, title: string, more: object = {}): Promise<string> => {
  const data = { title, language: 'en', disclosures: 'None declared.', body: paragraph(`${title}.`), ...more }
  const { doc } = await restAs(page, url).post('/articles?draft=true&depth=0', data)
  return String(doc.id)
}
