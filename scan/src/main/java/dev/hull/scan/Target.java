package dev.hull.scan;

import java.util.List;

/** What a user asks to be looked at. */
public sealed interface Target {
    /** {@return as the user named it} */
    String text();

    /** A file or a folder. */
    record Place(String text) implements Target {}

    /** What comes on standard input. */
    record Standard() implements Target {
        @Override
        public String text() {
            return "-";
        }
    }

    /** A command as it would be typed. */
    record Line(List<String> words) implements Target {
        public Line {
            words = List.copyOf(words);
        }

        @Override
        public String text() {
            return String.join(" ", words);
        }
    }

    /** A container of the running engine, or all of them where {@code name} is empty. */
    record Running(String name) implements Target {
        @Override
        public String text() {
            return "docker:" + name;
        }
    }

    /** An image, by any name that {@link dev.hull.scan.images.Images} knows. */
    record Image(String text) implements Target {}
}
