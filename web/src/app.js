import "./shell.js";
import "./actions.js";
import "./help.js";
import "./reader.js";
