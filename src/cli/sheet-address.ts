/**
 * The address of a Google Sheet's CSV, from any address that its editor may copy: of the sheet itself, or of the one
 * published to the web. Other addresses stay as they are.
 */
export function csvAddress(address: string): string {
  const url = new URL(address);
  const [, published, key] = /^\/spreadsheets\/(?:u\/\d+\/)?d\/(?:(e)\/)?([\w-]+)/.exec(url.pathname) ?? [];
  if (url.hostname !== 'docs.google.com' || !key) return address;
  const gid = /gid=(\d+)/.exec(url.search + url.hash)?.[1];
  const sheet = gid === undefined ? '' : `&gid=${gid}`;
  if (published)
    return `https://docs.google.com/spreadsheets/d/e/${key}/pub?output=csv${sheet && `${sheet}&single=true`}`;
  return `https://docs.google.com/spreadsheets/d/${key}/export?format=csv${sheet}`;
}
