/** Keeps what `make` built for each key, for as long as the function lives: for what is slow to build and asked for again. */
export function remember<Value, Key = string>(make: (key: Key) => Value): (key: Key) => Value {
  const built = new Map<Key, Value>()
  return (key) => {
    const known = built.get(key)
    if (known !== undefined) return known
    const value = make(key)
    built.set(key, value)
    return value
  }
}
