package org.ftpra.adapter.config;

import java.util.List;

/**
 * What is sent after a log-in.
 *
 * @param lines whole command lines
 */
record LoginCommands(List<String> lines) {}
