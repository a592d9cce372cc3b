import { getTranslations } from 'next-intl/server'
import { InputField } from '@/components/ui/field'
import type { SearchWords } from '@/lib/queries/city-search-words'
import { networkLabel } from '@/lib/search/membership/network-names'
import type { MembershipQuery } from '@/lib/search/membership/query'
import { AddByName, Chosen, Suggestions } from './choice-fields'

/** How many networks can be added at once: most searches name one or two, and the form can be sent again. */
const FIELDS = { all: [1, 2], any: [1, 2, 3], none: [1] } as const

interface NetworkFieldsProps {
  query: MembershipQuery
  words: SearchWords
}

/** Id of the list of all networks, and its set of those in whose organs a seat is known. */
export const NETWORK_NAMES = { id: 'network-names', withSeats: 'seats' } as const

/** The networks required, optional and excluded: what is chosen as boxes to untick, and fields to add others by name. */
export async function NetworkFields({ query, words }: NetworkFieldsProps) {
  const t = await getTranslations('CitySearch.form')
  return (
    <>
      {(['all', 'any', 'none'] as const).map((list) => (
        <fieldset key={list}>
          <legend>{t(list)}</legend>
          <Chosen
            name={list}
            id={`networks-${list}`}
            options={query[list].map((slug) => {
              const network = words.networks.find((known) => known.slug === slug)
              return { value: slug, label: network?.name.text ?? slug }
            })}
          />
          {FIELDS[list].map((number) => (
            <AddByName
              key={number}
              id={`networks-${list}-${number}`}
              name={list}
              label={FIELDS[list].length > 1 ? t('addNth', { number }) : t('add')}
              pick={t('add')}
              further={number > 1}
              suggestions={NETWORK_NAMES.id}
            />
          ))}
          {list === 'any' ? (
            <div className="mt-2 max-w-28">
              <InputField
                id="networks-min"
                name="min"
                type="number"
                min={1}
                max={20}
                label={t('min')}
                title={t('minHint')}
                defaultValue={query.min > 1 ? query.min : undefined}
                placeholder="1"
              />
            </div>
          ) : null}
        </fieldset>
      ))}
      <Suggestions
        id={NETWORK_NAMES.id}
        suggestions={words.networks.map(({ slug, name, short, hasSeats }) => ({
          slug,
          sets: hasSeats ? [NETWORK_NAMES.withSeats] : [],
          label: networkLabel({ name: name.text, short: short.text }),
        }))}
      />
    </>
  )
}
