#!/usr/bin/env node
/**
 * Stands in for Forge's command line: it keeps what `forge` would change on Atlassian's side in a file, and refuses what
 * `forge` would refuse. Nothing leaves the machine. The sentences are those of @forge/cli 13.3.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const FILE = process.env.STAND_IN_FORGE_STATE;
const OWN_APP_ID = 'ari:cloud:ecosystem::app/11111111-2222-4333-8444-555555555555';
const DEPLOYED_FOLDERS = ['macro', 'macro-config', 'admin', 'connect'];

const args = process.argv.slice(2);
const state = existsSync(FILE)
  ? JSON.parse(readFileSync(FILE, 'utf8'))
  : { commands: [], isRegistered: false, scopes: {}, deployed: [], installed: [] };

const option = (name) => args[args.indexOf(name) + 1];
const customScopes = (file) => readFileSync(file, 'utf8').match(/^ {2}[\w:-]+(?=:$)/gm) ?? [];

function refuse(sentence) {
  console.error(`Error: ${sentence}`);
  process.exitCode = 1;
}

function register(name) {
  const manifest = readFileSync('manifest.yml', 'utf8');
  writeFileSync('manifest.yml', manifest.replace(/^( {2}id: ).*$/m, `$1${OWN_APP_ID}`));
  state.isRegistered = true;
  console.log(`Registered ${name}`);
}

function createScopes(environment, file) {
  state.scopes[environment] = customScopes(file).map((name) => name.trim());
  console.log('Successfully submitted custom scopes for creation');
}

function deploy(environment) {
  const missing = DEPLOYED_FOLDERS.filter((name) => !existsSync(`static/${name}/build/index.html`));
  if (!readFileSync('manifest.yml', 'utf8').includes(OWN_APP_ID)) return refuse('App not found.');
  if (missing.length > 0) return refuse('Missing index.html for custom UI resource.');
  if (!state.scopes[environment]) return refuse('Deployment failed due to missing scopes.');
  state.deployed.push(environment);
  console.log(`Deployed JQL Table to the ${environment} environment.`);
}

function install(environment, product, site) {
  if (!state.deployed.includes(environment)) {
    return refuse('Forge apps must be deployed before installation.');
  }
  state.installed.push({ environment, product, site });
  console.log(`Your app in the ${environment} environment is now installed in ${product}`);
}

const COMMANDS = {
  '--version': () => console.log('13.3.0'),
  login: () => console.log('Logged in as Ada.'),
  register: () => register(args[1]),
  'custom-scopes list': () =>
    console.log(JSON.stringify((state.scopes[option('-e')] ?? []).map((name) => ({ name })))),
  'custom-scopes create': () => createScopes(option('-e'), option('-f')),
  deploy: () => deploy(option('-e')),
  'storage entities': () =>
    state.deployed.includes(option('-e')) ? console.log('ACTIVE') : refuse('Not deployed.'),
  install: () => install(option('-e'), option('-p'), option('-s')),
};

const command = COMMANDS[args[0]] ?? COMMANDS[args.slice(0, 2).join(' ')];
state.commands.push(args.join(' '));
if (command) command();
else refuse(`’${args[0]}’ is not a Forge command.`);
writeFileSync(FILE, JSON.stringify(state));
