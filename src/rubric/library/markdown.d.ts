// Lets the compiler read documents (.md) as text, as the bundler of the command line and the tests do.
declare module '*.md' {
  const text: string;
  export default text;
}
