import { mailFolder } from './settings'
import type { DemoAccount } from './state'

/** What a person needs once the demo runs. */
export const welcome = (args: {
  url: string
  folder: string
  accounts: readonly DemoAccount[]
  at: Date | undefined
  seconds: number
}): string => {
  const width = Math.max(...args.accounts.map(({ role }) => role.length))
  const mail = Math.max(...args.accounts.map(({ email }) => email.length))
  return [
    '',
    `Imprimatur runs (ready in ${args.seconds} s).`,
    '',
    `  Site    ${args.url}`,
    `  Panel   ${args.url}/admin`,
    `  Mail    caught in ${mailFolder(args.folder)}`,
    ...(args.at ? [`  Clock   started at ${args.at.toISOString()}`] : []),
    '',
    '  Sign in as',
    ...args.accounts.map(
      ({ role, email, password }) => `    ${role.padEnd(width)}   ${email.padEnd(mail)}   ${password}`,
    ),
    '',
    'Ctrl-C stops it; the data stay for the next start.',
    '',
  ].join('\n')
}
