/**
 * Sends a file as the body of a request and tells how many of its bytes are on their way, which `fetch` does not.
 *
 * @throws TypeError where there is no answer, as `fetch`
 */
export function sendFile(request: Request, file: File, onSent: (bytes: number) => void): Promise<Response> {
  return new Promise((resolve, reject) => {
    const sender = new XMLHttpRequest();
    sender.open(request.method, request.url);
    for (const [name, value] of request.headers) sender.setRequestHeader(name, value);
    sender.upload.addEventListener('progress', ({ loaded }) => onSent(loaded));
    sender.addEventListener('load', () => {
      const headers = { 'content-type': sender.getResponseHeader('content-type') ?? 'text/plain' };
      resolve(new Response(sender.responseText, { status: sender.status, headers }));
    });
    sender.addEventListener('error', () => reject(new TypeError('No answer to a file that was sent.')));
    sender.send(file);
  });
}
