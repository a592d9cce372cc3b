/*
 * The slider beside the date field of `AsOfForm`: moving it writes the last day of the year into the field; the button
 * shows the page. Without script there is only the field.
 */
for (const slider of document.querySelectorAll<HTMLInputElement>('input[data-as-of]')) {
  const field = slider.form?.querySelector<HTMLInputElement>('input[type="date"]')
  const frame = slider.closest<HTMLElement>('[data-by-script]')
  if (!field || !frame) continue
  const today = slider.dataset.asOf ?? ''
  const follow = () => {
    const year = Number(field.value.slice(0, 4))
    if (year > 0) slider.value = String(year)
    slider.setAttribute('aria-valuetext', field.value || slider.value)
  }
  slider.addEventListener('input', () => {
    const day = `${slider.value.padStart(4, '0')}-12-31`
    field.value = day < today ? day : today
    slider.setAttribute('aria-valuetext', slider.value)
  })
  field.addEventListener('input', follow)
  follow()
  frame.hidden = false
}
