/** Mailboxes of a function, not of a person: RFC 2142, and what offices use beside it. */
export const roleNames: ReadonlySet<string> = new Set(
  `abuse accounting accounts admin administrator all anti-spam billing careers compliance contact customerservice
  devnull editor editorial enquiries everyone feedback finance ftp hello help hostmaster hr info inquiries inquiry
  investors jobs legal list mail mailer-daemon marketing media news newsletter no-reply noc noreply office orders
  postmaster press privacy reception registration root sales secretariat security service spam staff support sysadmin
  team tech usenet uucp web webmaster www`.split(/\s+/),
)

/** Providers of mailboxes that last minutes. Not complete, and need not be: such an address is marked, not refused. */
export const disposableDomains: ReadonlySet<string> = new Set(
  `10minutemail.com 20minutemail.com 33mail.com burnermail.io discard.email dispostable.com emailondeck.com
  fakeinbox.com getairmail.com getnada.com grr.la guerrillamail.com guerrillamail.info guerrillamail.net
  guerrillamail.org guerrillamailblock.com inboxkitten.com mail-temp.com mailcatch.com maildrop.cc mailinator.com
  mailinator.net mailnesia.com mailsac.com mintemail.com moakt.com mohmal.com mytemp.email sharklasers.com
  spam4.me spamgourmet.com temp-mail.io temp-mail.org tempail.com tempinbox.com tempmail.dev tempmailo.com
  throwawaymail.com trashmail.com trashmail.de trbvm.com yopmail.com yopmail.fr yopmail.net`.split(/\s+/),
)
