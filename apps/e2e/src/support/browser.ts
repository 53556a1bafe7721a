import { execFile, execFileSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** A browser that has been seen to start. */
export interface Found {
  path: string;
  /** What it needs beside our own environment. */
  env: Record<string, string>;
}

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge'];

const usualPlaces: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
    ['', process.env['HOME'] ?? ''].map((home) => `${home}/Applications/${name}.app/Contents/MacOS/${name}`),
  ),
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((folder) =>
    ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map((name) =>
      join(process.env[folder] ?? '', name),
    ),
  ),
};

/** The person's choice, else the system's own, else the one that comes as a package. Fails rather than skips. */
export async function findBrowser(): Promise<Found> {
  const chosen = process.env['CHROMIUM_PATH'] || process.env['CHROME_PATH'];
  const tried: string[] = [];
  for (const path of chosen ? [chosen] : systemBrowsers()) {
    const trouble = await whyNot({ path, env: {} });
    if (!trouble) return { path, env: {} };
    tried.push(`${path}: ${trouble}`);
  }
  if (!chosen) {
    try {
      return await packagedBrowser();
    } catch (error) {
      tried.push(`the package @sparticuz/chromium: ${(error as Error).message}`);
    }
  }
  throw new Error(
    [
      'No browser can be started for the journeys: install Chromium or Google Chrome (on Debian or Ubuntu "apt-get install chromium"), or set CHROMIUM_PATH to one. Tried:',
      ...tried.map((each) => `- ${each}`),
    ].join('\n'),
  );
}

function systemBrowsers(): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const onPath = process.platform === 'win32' ? [] : names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...new Set([...onPath, ...(usualPlaces[process.platform] ?? [])])].filter((path) => existsSync(path));
}

/** A name on the PATH may be a stub that only tells how to install the real one. */
async function whyNot({ path, env }: Found): Promise<string | undefined> {
  if (!existsSync(path)) return 'there is no such file';
  // Asked for its version, Chrome opens a window on Windows.
  if (process.platform === 'win32') return undefined;
  try {
    await promisify(execFile)(path, ['--version', '--no-sandbox'], { env: { ...process.env, ...env }, timeout: 20_000 });
    return undefined;
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string };
    return (stderr || message).trim().split('\n')[0];
  }
}

/**
 * Chromium as a package, made for servers that have only Node: it holds the libraries and the font a bare system lacks.
 * It unpacks itself into the temporary folder under fixed names, where two processes would read each other's halves; so
 * it is given a folder of its own, which gets its name when it is complete.
 */
async function packagedBrowser(): Promise<Found> {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('it is for Linux on x64 only');
  const home = dirname(dirname(dirname(createRequire(__filename).resolve('@sparticuz/chromium'))));
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  const folder = join(cacheFolder(dirname(dirname(home))), `chromium-${version}`);
  if (!existsSync(folder)) unpack(home, folder);

  const path = join(folder, 'chromium');
  const fonts = { FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  // The system's own libraries where it has them all; the package's are of one distribution.
  const choices = [fonts, { ...fonts, LD_LIBRARY_PATH: join(folder, 'al2023/lib') }];
  let trouble: string | undefined;
  for (const env of choices) {
    trouble = await whyNot({ path, env });
    if (!trouble) return { path, env };
  }
  throw new Error(trouble);
}

/** Beside the package, so that a new installation starts afresh; where that is read-only, in a temporary folder of ours. */
function cacheFolder(modules: string): string {
  const folder = join(modules, '.cache');
  try {
    mkdirSync(folder, { recursive: true });
    rmSync(mkdtempSync(join(folder, 'trial-')), { recursive: true });
    return folder;
  } catch {
    const own = join(tmpdir(), `waymark-browser-${process.getuid?.() ?? 'own'}`);
    mkdirSync(own, { recursive: true, mode: 0o700 });
    // Anyone may make a folder of that name there, with a program of theirs in it.
    if (process.getuid && lstatSync(own).uid !== process.getuid()) throw new Error(`${own} belongs to somebody else`);
    return own;
  }
}

function unpack(home: string, folder: string): void {
  const draft = mkdtempSync(`${folder}.new-`);
  const script = `import(process.argv[1]).then(({ default: chromium }) => chromium.executablePath())`;
  try {
    execFileSync(process.execPath, ['-e', script, join(home, 'build/esm/index.js')], {
      // The package asks where it runs before it unpacks the libraries: it is told that this is such a bare system.
      env: { ...process.env, TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    writeFileSync(join(draft, 'fonts.conf'), fontSettings(folder));
    renameSync(draft, folder);
  } catch (error) {
    // Another run was quicker.
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** The package's own settings name folders of a server; these add its font to whatever the system has. */
function fontSettings(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;
}
