/** How long a page that does not finish loading is waited for, in milliseconds. */
const PATIENCE = 3000;

/**
 * Settles once the page has loaded and pauses, or has taken long. A framework has then taken up the markup that its server
 * sent, and found nothing in it but that.
 */
export async function settled(): Promise<void> {
  if (document.readyState === 'complete') return;
  await new Promise<unknown>((resolve) => {
    setTimeout(resolve, PATIENCE);
    addEventListener('load', () =>
      'requestIdleCallback' in window ? requestIdleCallback(resolve) : setTimeout(resolve),
    );
  });
}
