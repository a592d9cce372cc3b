import { getTranslations } from 'next-intl/server'
import { Definition, DefinitionList } from '@/components/ui/definition-list'
import { Notice } from '@/components/ui/notice'
import { config } from '@/lib/config'

/** Who answers for this installation, or that its operator has not said so yet. */
export async function PublisherDetails() {
  const t = await getTranslations('Publisher')
  const { name, address, email, phone, director, registration, configured } = config().publisher
  return (
    <>
      {configured ? null : (
        <Notice tone="maybe" title={t('missingTitle')}>
          <p>{t('missing')}</p>
        </Notice>
      )}
      <DefinitionList>
        {name ? <Definition term={t('name')}>{name}</Definition> : null}
        {address ? <Definition term={t('address')}>{address}</Definition> : null}
        {email ? (
          <Definition term={t('email')}>
            <a href={`mailto:${email}`}>{email}</a>
          </Definition>
        ) : null}
        {phone ? <Definition term={t('phone')}>{phone}</Definition> : null}
        {director ? <Definition term={t('director')}>{director}</Definition> : null}
        {registration ? <Definition term={t('registration')}>{registration}</Definition> : null}
      </DefinitionList>
    </>
  )
}

/** Who runs the server. */
export async function HostDetails() {
  const t = await getTranslations('Publisher')
  const { hostName, hostAddress } = config().publisher
  if (!hostName) return <p>{t('hostMissing')}</p>
  return (
    <DefinitionList>
      <Definition term={t('hostName')}>{hostName}</Definition>
      {hostAddress ? <Definition term={t('hostAddress')}>{hostAddress}</Definition> : null}
    </DefinitionList>
  )
}

/** Where to write to, in a running text. */
export async function PublisherContact() {
  const t = await getTranslations('Publisher')
  const { email } = config().publisher
  if (!email) return <p>{t('contactMissing')}</p>
  return (
    <p>
      {t.rich('contact', {
        email: () => <a href={`mailto:${email}`}>{email}</a>,
      })}
    </p>
  )
}
