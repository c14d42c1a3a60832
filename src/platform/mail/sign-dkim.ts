import { readFileSync } from 'node:fs'
import DKIM from 'nodemailer/lib/dkim'
import type { Env } from '../env'

/**
 * Fields under the signature, in the order nodemailer's own list has them and with what it leaves out: RFC 8058, 4,
 * wants both List-Unsubscribe fields covered.
 */
const FIELDS =
  'From:Sender:Reply-To:Subject:Date:Message-ID:To:MIME-Version:Content-Type:Content-Transfer-Encoding:List-Id:List-Unsubscribe:List-Unsubscribe-Post:Feedback-ID:Auto-Submitted'

/** Signs mail for our domain, or null where the mail server does. @throws where the key file cannot be read */
export const dkimSigner = (
  env: Pick<Env, 'DKIM_DOMAIN' | 'DKIM_SELECTOR' | 'DKIM_KEY_FILE'>,
): ((message: Buffer) => Promise<Buffer>) | null => {
  const { DKIM_DOMAIN: domainName, DKIM_SELECTOR: keySelector, DKIM_KEY_FILE: file } = env
  if (!domainName || !keySelector || !file) return null
  const dkim = new DKIM({
    domainName,
    keySelector,
    privateKey: readFileSync(file, 'utf8'),
    headerFieldNames: FIELDS,
  } as never)
  return async (message) => {
    const parts: Buffer[] = []
    for await (const part of dkim.sign(message as never) as unknown as AsyncIterable<Buffer>) parts.push(part)
    const signed = Buffer.concat(parts)
    // nodemailer hands the message on as it is where a key cannot be used.
    if (!/^DKIM-Signature:/i.test(signed.subarray(0, 15).toString('latin1'))) {
      throw new Error('DKIM_KEY_FILE holds no key that signs.')
    }
    return signed
  }
}
