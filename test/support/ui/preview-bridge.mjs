// The one global that Forge's bridge needs, answered from the scenario that the page names.
(() => {
  const scenario = globalThis.__scenario;
  const never = new Promise(() => {});
  const commands = {
    getContext: () => scenario.context,
    enableTheming: () => undefined,
    emit: () => undefined,
    emitReadyEvent: () => undefined,
    on: () => ({ unsubscribe() {} }),
    navigate: (to) => console.info('navigate', JSON.stringify(to)),
    getUrl: () => 'http://localhost/wiki/spaces/DEV/pages/42',
    createHistory: () => ({ location: { search: scenario.search ?? '' }, listen() {} }),
    submit: () => Promise.reject(new Error('INVALID_CONFIG')),
    close: () => true,
    __permission__egressGet: () => ({ results: [] }),
    __permission__egressSet: () => ({ results: [] }),
    invoke: ({ functionKey, payload }) =>
      scenario.answers[`${functionKey}:${payload?.linkId}`] ??
      scenario.answers[functionKey] ??
      never,
  };
  globalThis.__bridge = {
    callBridge: async (command, payload) => {
      if (!commands[command]) throw new Error(`The preview has no ${command}.`);
      return commands[command](payload);
    },
  };
})();
