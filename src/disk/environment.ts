// The environment of the process, as those are given it who look into it.

export type Environment = Readonly<Record<string, string | undefined>>;
