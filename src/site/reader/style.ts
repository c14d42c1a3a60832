type Tokens = Record<string, string>

const declared = (tokens: Tokens): string =>
  Object.entries(tokens)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';')

/** The site's colours, type and measures for pages that carry no script and no bundle. */
export const readerStyle = ({ light, dark }: { light: Tokens; dark: Tokens }): string => `
:root{color-scheme:light dark;${declared(light)};--serif:"Source Serif 4 Variable",Georgia,serif;--sans:"Source Sans 3 Variable",Arial,sans-serif}
@media (prefers-color-scheme:dark){:root{${declared(dark)}}}
*,*::before,*::after{box-sizing:border-box}
html{font-size:118.75%;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 var(--serif);overflow-wrap:break-word}
header,main,footer{max-width:42rem;margin-inline:auto;padding-inline:1.25rem}
header{padding-block:1.1rem .7rem;border-bottom:1px solid var(--ink);margin-bottom:2rem}
footer{margin-top:4rem;border-top:3px double var(--rule-strong);padding-block:1.2rem 2.5rem}
.wordmark{display:inline-block;color:var(--ink);text-decoration:none;font-size:1.44rem;font-weight:700;letter-spacing:-.015em;line-height:1.1}
h1,h2{margin:0;font-weight:600;line-height:1.2;text-wrap:balance}
h1{font-size:2.074rem;letter-spacing:-.01em;line-height:1.15;margin-bottom:.9rem}
h2,legend{font-size:1rem;font-weight:700}
p,ul{margin:0}
p+p{margin-top:.8rem}
a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:.18em}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.small,label,legend,button,input,select{font-family:var(--sans)}
.small,.hint,legend,label,button,input,select{font-size:.842rem;line-height:1.45}
.soft,.hint{color:var(--ink-soft)}
.hint{font-family:var(--sans);margin:.15rem 0 .5rem}
form{margin-top:1.5rem}
form>*+*{margin-top:1.5rem}
fieldset{border:0;border-top:1px solid var(--rule-strong);padding:.6rem 0 0;margin-inline:0;min-width:0}
legend{padding:0;float:left;width:100%;margin-bottom:.2rem}
legend+*{clear:both}
.field label{display:block;font-weight:600;margin-bottom:.2rem}
.field input,.field select{width:100%;max-width:26rem}
.tick{display:grid;grid-template-columns:1.5rem minmax(0,1fr);align-items:start;gap:0 .3rem;padding-block:.25rem}
.tick input{width:1.1rem;height:1.1rem;min-height:0;margin:.2rem 0 0}
.tick .hint{grid-column:2;margin:0}
.many{display:grid;grid-template-columns:repeat(auto-fill,minmax(13rem,1fr));gap:0 1rem}
button,input,select{color:inherit;background:var(--paper);border:1px solid var(--rule-strong);border-radius:2px;padding:.35rem .55rem;min-height:2.1rem;max-width:100%}
button{cursor:pointer;font-weight:600;background:var(--ink);border-color:var(--ink);color:var(--paper);padding-inline:.9rem}
button.plain{background:var(--paper);color:var(--ink)}
.note{border-left:3px solid var(--ok);padding:.3rem 0 .3rem 1rem;margin-bottom:1.2rem}
.note.wrong{border-left-color:var(--stop)}
.part{margin-top:2.6rem;border-top:1px solid var(--ink);padding-top:.55rem}
.part form{margin-top:.8rem}
.away{position:absolute;left:-9999px;width:1px;height:1px;overflow:hidden}
.languages{display:flex;flex-wrap:wrap;gap:0 1.1rem;list-style:none;padding:0;margin-bottom:1.2rem}
.languages a{display:inline-block;padding-block:.3rem;min-height:24px}
:lang(ko){word-break:keep-all}
:lang(ko),:lang(ja),:lang(zh){line-height:1.7}
:root:lang(ko){--sans:"Source Sans 3 Variable","Noto Sans KR Variable",sans-serif;--serif:var(--sans)}
:root:lang(ja){--sans:"Source Sans 3 Variable","Noto Sans JP Variable",sans-serif;--serif:var(--sans)}
:root:lang(zh-Hans){--sans:"Source Sans 3 Variable","Noto Sans SC Variable",sans-serif;--serif:var(--sans)}
:root:lang(zh-Hant){--sans:"Source Sans 3 Variable","Noto Sans TC Variable",sans-serif;--serif:var(--sans)}
`
