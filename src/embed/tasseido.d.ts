/** tasseido.js: the criteria of ITSS V3 ITサービスマネジメント, evaluated in the browser. */

/** Settles when the engine is loaded; until then the functions below cannot be called. */
export const ready: Promise<void>;

/** All levels with their wording and ids. */
export function catalogue(): Catalogue;

/**
 * What a draft means, at a month of assessment.
 * @throws {DraftError} for a wrong draft, a newer `schema`, or an `asOf` that is no month
 */
export function evaluate(draft: Draft, options?: EvaluateOptions): Report;

/**
 * Checks and migrates the text of a draft: of one, not of a bundle. What could not be written back as it was is refused,
 * in unknown fields too: more than 1 MiB, nesting deeper than 127, a field given twice, a number beyond 1.7e308.
 * @throws {DraftError} for a wrong draft or a newer `schema`
 */
export function parseDraft(text: string): Draft;

export interface EvaluateOptions {
  /** The month of assessment, `YYYY-MM`; this month of the local time zone where it is left out. */
  asOf?: string;
  /** Whether `gaps` and `next` are worked out; they are unless this is `false`. */
  gaps?: boolean;
}

/** What `evaluate`, `parseDraft` and the property `draft` throw: `name` is `"DraftError"`. */
export interface DraftError extends Error {
  name: "DraftError";
  /** Where, as a JSON Pointer; empty for the whole draft. */
  path: string;
}

export type SpecialtyId = "operations-management" | "system-management" | "operation" | "service-desk";
export type Role = "member" | "leader" | "manager" | "customer-manager" | "overall-manager";
export type Depth =
  | "practises"
  | "guides-juniors"
  | "contributes-in-company"
  | "contributes-to-industry"
  | "leads-industry";
export type SuccessionKind =
  | "community"
  | "book"
  | "external-paper"
  | "internal-paper"
  | "external-lecturer"
  | "internal-lecturer"
  | "patent";

/** What shows a fact. Fields that are not named here are kept and written back as they were, as in all of a draft. */
export interface Evidence {
  note?: string | null;
  /** http or https. */
  link?: string | null;
  /** `YYYY-MM-DD`. */
  date?: string | null;
  [unknown: string]: unknown;
}

/** A person's facts. A field that is `null` is as good as left out: 「まだ答えていない」. */
export interface Draft {
  /** 1. It is larger only in what an element gives of a draft that a newer version wrote: all of that, as it wrote it. */
  schema: number;
  id?: string | null;
  title?: string | null;
  person?: Person | null;
  ap_passed?: boolean | null;
  sheets?: Partial<Record<SpecialtyId, Sheet | null>> | null;
  revision?: number | null;
  updated?: string | null;
  snapshot_of?: string | null;
  snapshot_month?: string | null;
  [unknown: string]: unknown;
}

export interface Person {
  name?: string | null;
  affiliation?: string | null;
  [unknown: string]: unknown;
}

export interface Sheet {
  engagements?: Engagement[] | null;
  expertise?: Record<string, ({ depth: Depth } & Evidence) | null> | null;
  succession?: ({ kind: SuccessionKind } & Evidence)[] | null;
  mentoring?: ({ done?: boolean | null } & Evidence) | null;
  [unknown: string]: unknown;
}

/** Months are `YYYY-MM`; without `to` it goes on. */
export type Period =
  | { from: string; to?: string | null; months?: null; [unknown: string]: unknown }
  | { months: number; from?: null; to?: null; [unknown: string]: unknown };

export interface Engagement extends Evidence {
  id?: string | null;
  title?: string | null;
  period?: Period | null;
  role?: Role | null;
  successful?: boolean | null;
  duties?: string[] | null;
  conditions?: string[] | null;
  notes?: Record<string, string | null> | null;
  staff?: number | null;
  annual_contract_yen?: number | null;
  /** サービスデスク only. */
  annual_users?: number | null;
}

export interface Report {
  schema: 1;
  as_of: string;
  specialties: SpecialtyReport[];
}

export interface SpecialtyReport {
  id: SpecialtyId;
  reached: number | null;
  basis: "achieved" | "deemed" | null;
  levels: LevelReport[];
  /** `null` when the top level is 達成; left out with `gaps: false`. */
  next?: { level: number; gaps: Change[][] } | null;
}

export interface LevelReport {
  level: number;
  verdict: "achieved" | "deemed" | "unmet";
  criteria: CriterionReport[];
}

export type CriterionId = "responsibility" | "complexity" | "size" | "expertise" | "succession" | "mentoring";

export interface CriterionReport {
  id: CriterionId;
  met: boolean;
  /** Given, as `false`, where the level does not ask for it. */
  asked?: false;
  /**
   * What there is. responsibility: `months`, `once_duties`; complexity: `conditions`; size: `staff`, `annual_contract_yen`,
   * `annual_users`, `conditions`; expertise: `areas`; succession: `kinds`; mentoring: `done`.
   */
  have: Record<string, unknown>;
  /**
   * What is asked for; absent where nothing is. responsibility: `months`, `role`, `duties`, `once_duties`; complexity:
   * `conditions`, `mandatory`; size: `alternatives`; expertise: `areas`, `depth`; succession: `kinds`; mentoring: `done`.
   */
  need?: Record<string, unknown>;
  evidence: string[];
  readings: string[];
  /** Left out with `gaps: false`. */
  gaps?: Change[][];
}

export type Change =
  | { change: "add-engagement"; engagement: Engagement }
  | { change: "add-months"; engagement: string; months: number; met_in?: string }
  | { change: "set-role"; engagement: string; role: Role }
  | { change: "set-successful"; engagement: string }
  | { change: "add-duty"; engagement: string; duty: string }
  | { change: "add-conditions"; engagement: string; count: number; from: string[] }
  | { change: "raise-size"; engagement: string; measure: string; at_least: number }
  | { change: "deepen"; area: string; depth: Depth }
  | { change: "add-succession"; count: number; from: SuccessionKind[] }
  | { change: "add-mentoring" };

export interface Catalogue {
  version: string;
  attribution: string;
  readings: { id: string; title: string; text: string }[];
  specialties: {
    id: SpecialtyId;
    name: string;
    description: string;
    levels: {
      level: number;
      title: string;
      annotation: string | null;
      criteria: {
        id: CriterionId;
        name: string;
        text: string | null;
        items: { id?: string; text: string }[];
      }[];
    }[];
  }[];
}

/** The application as an element, in an open shadow root of its own. */
export class TasseidoCheck extends HTMLElement {
  static readonly observedAttributes: string[];
  /**
   * The open draft; while the element is not shown the one that was set or was open last, `null` where there is none.
   * One that a newer version wrote is given as that wrote it, with its larger `schema`, or as `null` where it cannot be:
   * `evaluate` and the setter refuse it.
   * Setting a wrong one throws a `DraftError`: at once where the engine is loaded (`ready`), else when the element shows it.
   * In a `readonly` element it is shown and kept nowhere, until that may be changed.
   * A draft without an `id` is kept as one more unless it says the same as one that is kept: give it an `id` of your own.
   */
  get draft(): Draft | null;
  set draft(draft: Draft);
}

/**
 * What an element tells of each change: of a fact, of the draft that is open, of the month of assessment. `report` is for
 * the month that is shown, and of a draft that a newer version wrote for what this one knows of it. It comes a moment after
 * the change, and not any more once the element is taken out.
 */
export type TasseidoChangeEvent = CustomEvent<{ readonly draft: Draft; readonly report: Report }>;

declare global {
  interface HTMLElementTagNameMap {
    "tasseido-check": TasseidoCheck;
  }
  interface HTMLElementEventMap {
    "tasseido-change": TasseidoChangeEvent;
    /** The application stopped because of a fault of its own, and shows that. */
    "tasseido-error": CustomEvent<null>;
  }
}
