import {writeFile} from 'node:fs/promises';
import {generateJetBrainsWebTypes} from 'custom-element-jet-brains-integration';
import {generateVsCodeCustomElementData} from 'custom-element-vs-code-integration';
import {readManifest} from './manifest.mjs';

/** Writes the manifest, and from it what editors complete and explain with: VS Code's custom data, JetBrains' web-types. */
export async function writeEditorData(outdir) {
  const manifest = await readManifest();
  await writeFile(`${outdir}/custom-elements.json`, `${JSON.stringify(manifest, undefined, 2)}\n`);
  generateVsCodeCustomElementData(structuredClone(manifest), {
    outdir,
    htmlFileName: 'vscode.html-custom-data.json',
    cssFileName: 'vscode.css-custom-data.json',
    hideLogs: true,
  });
  generateJetBrainsWebTypes(structuredClone(manifest), {
    outdir,
    webTypesFileName: 'web-types.json',
    packageJson: false,
    hideLogs: true,
  });
}
