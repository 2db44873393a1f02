interface ImportMetaEnv {
  /** https://… of the server, for the mini-program. */
  readonly VITE_API_ORIGIN?: string;
}

interface ImportMeta {
  readonly env: ImportMetaEnv;
}
