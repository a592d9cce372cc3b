'use client'

import { ERROR_TEXTS } from './error-texts'

/** The last resort, when not even the layout could be drawn: the language is not known here, so all of them. */
export default function GlobalError() {
  return (
    <html lang="fr">
      <head>
        <title>City Networks</title>
        <meta name="color-scheme" content="light dark" />
      </head>
      <body
        style={{
          font: '1.125rem/1.5 Georgia, serif',
          maxWidth: '38rem',
          margin: '3rem auto',
          padding: '0 1rem',
        }}
      >
        {Object.entries(ERROR_TEXTS).map(([language, text]) => (
          <section key={language} lang={language}>
            <h1 style={{ fontSize: '1.5rem' }}>{text.title}</h1>
            <p>{text.text}</p>
            <p>
              <a href={`/${language}`}>{text.home}</a>
            </p>
          </section>
        ))}
      </body>
    </html>
  )
}
