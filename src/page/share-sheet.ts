/** In a story's page: adds the system's own share sheet to the ways to pass the story on, where the browser has one. */
const list = document.querySelector<HTMLElement>('.pass-on ul');
const url = document.querySelector('.pass-on .address')?.textContent ?? '';

// In a frame that may not share, `share` is there and fails.
if (list && 'share' in navigator && (navigator.canShare?.({url}) ?? true)) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = list.dataset.app!;
  button.addEventListener('click', () => {
    navigator.share({title: document.title, url}).catch(() => undefined); // who cancels knows; the links are still there
  });
  const item = list.firstElementChild!.cloneNode() as HTMLElement; // in the language of the link for mail
  item.append(button);
  list.append(item);
}
