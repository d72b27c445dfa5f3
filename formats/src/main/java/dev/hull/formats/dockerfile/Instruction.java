package dev.hull.formats.dockerfile;

import dev.hull.model.Location;
import java.util.List;

/**
 * One instruction with its continuation lines joined, comments and heredoc bodies taken out.
 *
 * @param name in upper case
 * @param line all that follows the name, flags included
 * @param heredocs the bodies of its heredocs, in order
 * @param at from the name to the end of the last line
 */
record Instruction(String name, Line line, List<String> heredocs, Location at) {}
