import { NO_OVERRIDES } from "../engine/index";
import about from "../../package.json";

/** The versions of the program and of its rules, as `drawback --version` tells them. */
export const VERSION = `drawback ${about.version}, rules of ${NO_OVERRIDES.version}\n`;
