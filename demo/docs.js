/** The script of the documentation: code can be copied, and a live example can have the whole width. */

for (const box of document.querySelectorAll('.code')) {
  if (navigator.clipboard) box.append(copyButton(box.querySelector('code')));
}

for (const example of document.querySelectorAll('.live')) {
  const button = document.createElement('button');
  button.className = 'widen';
  button.textContent = 'Wide';
  button.setAttribute('aria-pressed', 'false');
  button.addEventListener('click', () => {
    button.setAttribute('aria-pressed', String(example.classList.toggle('alone')));
  });
  example.querySelector('figcaption').append(button);
}

/** Says "Copied" to who sees the button and to who hears the page. */
function copyButton(code) {
  const tools = document.createElement('div');
  const button = document.createElement('button');
  const status = document.createElement('span');
  tools.className = 'tools';
  button.textContent = 'Copy';
  status.setAttribute('role', 'status');
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(code.textContent);
    status.textContent = 'Copied';
    button.addEventListener('blur', () => (status.textContent = ''), {once: true});
  });
  tools.append(status, button);
  return tools;
}
