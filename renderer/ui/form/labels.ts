import { createContext, useContext, useEffect } from 'react';

export interface KnownField {
  readonly fieldId: string;
  readonly label: string;
}

/** The fields of one form by name, so that the summary of errors can name and reach them. */
export class FieldRegister {
  readonly #fields = new Map<string, KnownField>();

  set(name: string, field: KnownField): void {
    this.#fields.set(name, field);
  }

  delete(name: string): void {
    this.#fields.delete(name);
  }

  /** In the order of the page. */
  entries(): readonly (readonly [string, KnownField])[] {
    return [...this.#fields];
  }
}

export const FieldRegisterContext = createContext<FieldRegister | null>(null);

/** Makes a field known to the summary of errors of its form. */
export function useKnownField(name: string, fieldId: string, label: string): void {
  const register = useContext(FieldRegisterContext);
  useEffect(() => {
    register?.set(name, { fieldId, label });
    return () => register?.delete(name);
  }, [register, name, fieldId, label]);
}
