import { getLocale, getTranslations } from 'next-intl/server'
import { InputField } from '@/components/ui/field'
import { groupBy } from '@/lib/domain/group'
import type { ListGroup } from '@/lib/html/options'
import { sentenceCase } from '@/lib/i18n/text'
import type { NetworkWord, SearchWords } from '@/lib/queries/city-search-words'
import type { MembershipQuery } from '@/lib/search/membership/query'
import { AddSelect, Chosen, listMarkup } from './choice-fields'

/** How many networks can be added at once: most searches name one or two, and the form can be sent again. */
const FIELDS = { all: [1, 2], any: [1, 2], none: [1] } as const
/** From so many networks on one list each has to do: each repeats them all. */
const MANY_NETWORKS = 400

interface NetworkFieldsProps {
  query: MembershipQuery
  words: SearchWords
  /** Keeps the ids of two forms apart. */
  id: string
}

/** The networks required, optional and excluded: what is chosen as boxes to untick, and lists to add from. */
export async function NetworkFields({ query, words, id }: NetworkFieldsProps) {
  const t = await getTranslations('CitySearch.form')
  const options = await listMarkup(await networkOptions(words.networks))
  const fields = words.networks.length < MANY_NETWORKS ? FIELDS : { all: [1], any: [1], none: [1] }
  return (['all', 'any', 'none'] as const).map((list) => (
    <fieldset key={list}>
      <legend>{t(list)}</legend>
      <Chosen
        name={list}
        id={`${id}-${list}`}
        options={query[list].map((slug) => {
          const network = words.networks.find((known) => known.slug === slug)
          return { value: slug, label: network?.name.text ?? slug }
        })}
      />
      {fields[list].map((number) => (
        <AddSelect
          key={number}
          id={`${id}-${list}-${number}`}
          name={list}
          label={fields[list].length > 1 ? t('addNth', { number }) : t('add')}
          pick={t('add')}
          further={number > 1}
          options={options}
        />
      ))}
      {list === 'any' ? (
        <div className="mt-2 max-w-28">
          <InputField
            id={`${id}-min`}
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
  ))
}

/** The networks by scope. */
async function networkOptions(networks: readonly NetworkWord[]): Promise<ListGroup[]> {
  const scopes = await getTranslations('Vocabulary.networkScopes')
  const locale = await getLocale()
  return [...groupBy(networks, ({ scope }) => scope)].map(([scope, members]) => ({
    label: sentenceCase(scopes(scope), locale),
    options: members.map(({ slug, name, short }) => ({
      value: slug,
      label: name.text.startsWith(short.text) ? name.text : `${short.text} – ${name.text}`,
    })),
  }))
}
