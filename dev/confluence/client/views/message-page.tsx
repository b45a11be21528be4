/** A page with a message instead of content. */
export function MessagePage({ heading, text }: { heading: string; text: string }) {
  return (
    <section className="message-page">
      <h1>{heading}</h1>
      <p>{text}</p>
      <p>
        <a href="/wiki/home">Go to the home page</a>
      </p>
    </section>
  );
}
