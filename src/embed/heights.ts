/** Changes that are followed at once, without an act of the reader between them; one to less counts twice. */
const AT_ONCE = 6;

/**
 * Follows the heights of a frame, but no loop of them, however slow: each change that no act of the reader is behind uses
 * up patience. When that is spent, a height has to stand for 0.1 s before it is followed, the next for 1 s, for 10 s, and
 * so on. So a frame that gets higher and lower by turns comes to rest at the higher one. What goes on growing while it
 * waits grows by itself, like a live story, and is followed at once.
 *
 * @param follow - Called with each height that is followed, in CSS px.
 * @returns Takes each height that is told, and whether the reader is behind it.
 */
export function createDamper(follow: (height: number) => void): (height: number, isReaders: boolean) => void {
  let followed = 0;
  let wanted = 0;
  let growths = 0;
  let losses = 0;
  let highest = 0;
  let waiting: ReturnType<typeof setTimeout>;
  return (height, isReaders) => {
    if (!height || height === wanted) return; // a page that its browser has not laid out, or not just now, is 0 high
    if (isReaders) growths = losses = 0;
    if (height > wanted && wanted > followed) growths = 0;
    wanted = height;
    clearTimeout(waiting);
    if (height === followed) return;
    const isLoss = height < followed;
    const isBack = !isLoss && height <= highest; // what has been that high is never cut off
    const spent = isLoss ? losses : isBack ? 0 : growths;
    const act = () => {
      if (isLoss) losses += 2;
      else if (!isBack) growths++;
      highest = Math.max(highest, height);
      follow((followed = height));
    };
    if (spent < AT_ONCE) act();
    else waiting = setTimeout(act, 10 ** (spent - AT_ONCE + 2));
  };
}
