/** A module worker: fetches from its own origin and hashes the answer. */
self.addEventListener('message', (event: MessageEvent<string>) => {
  void answer(event.data);
});

async function answer(address: string): Promise<void> {
  const response = await fetch(address, { method: 'POST', body: 'abc' });
  const digest = await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
  const hex = [...new Uint8Array(digest)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  self.postMessage({ hex, origin: self.origin, isSecure: self.isSecureContext });
}
