/** Values that take long to make, by key: those asked for last, at most so many. */
export class Recent<Value> {
  private readonly values = new Map<string, Value>()

  constructor(private readonly most: number) {}

  /** The value of a key, made where it is not kept. */
  get(key: string, make: () => Value): Value {
    const value = this.values.has(key) ? (this.values.get(key) as Value) : make()
    this.values.delete(key)
    this.values.set(key, value)
    const oldest = this.values.keys().next()
    if (this.values.size > this.most && !oldest.done) this.values.delete(oldest.value)
    return value
  }

  forget(key: string): void {
    this.values.delete(key)
  }
}
