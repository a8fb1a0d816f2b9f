/**
 * Tells the page around a frame its height in the words of hosts that are there already: AMP, pym.js, WordPress. Nothing
 * is ever taken from any of them.
 *
 * @param height - In CSS px.
 */
export function tellOtherHosts(height: number): void {
  const tell = (message: unknown) => parent.postMessage(message, '*');
  tell({sentinel: 'amp', type: 'embed-size', height});

  const pymId = new URLSearchParams(location.search).get('childId');
  if (pymId) tell(['pym', pymId, 'height', height].join('xPYMx'));

  const secret = /secret=([\da-z]{10})\b/i.exec(location.hash)?.[1];
  if (secret) tell({message: 'height', value: height, secret});
}
