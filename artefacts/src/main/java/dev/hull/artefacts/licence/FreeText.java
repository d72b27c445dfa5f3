package dev.hull.artefacts.licence;

import java.util.Set;
import java.util.TreeSet;

/**
 * Copyright files for people: which of the texts in {@code /usr/share/common-licenses} they point at, and sentences that stand in one
 * licence alone. A guess, and never more than one that can be shown.
 */
final class FreeText {
    private static final String COMMON = "/usr/share/common-licenses/";
    private static final int BEFORE = 2000;

    private FreeText() {}

    static Set<String> licences(String text) {
        Set<String> licences = new TreeSet<>();
        for (int at = text.indexOf(COMMON); at >= 0; at = text.indexOf(COMMON, at + 1)) {
            String id = DistributionNames.spdx(reference(text, at + COMMON.length()));
            if (!id.isEmpty()) {
                licences.add(orLater(id, text.substring(Math.max(0, at - BEFORE), at)));
            }
        }
        addKnownTexts(text, licences);
        return licences;
    }

    private static String reference(String text, int from) {
        int to = from;
        while (to < text.length()
                && (Character.isLetterOrDigit(text.charAt(to)) || text.charAt(to) == '-' || text.charAt(to) == '.')) {
            to++;
        }
        while (to > from && text.charAt(to - 1) == '.') {
            to--;
        }
        return text.substring(from, to);
    }

    /** The text of the licence is that of one version; whether later ones do, the notice before it says. */
    private static String orLater(String id, String before) {
        boolean later = id.endsWith("-only") && before.replace('\n', ' ').contains("any later");
        return later ? id.substring(0, id.length() - "-only".length()) + "-or-later" : id;
    }

    private static void addKnownTexts(String text, Set<String> licences) {
        if (text.contains("Permission is hereby granted, free of charge, to any person obtaining")) {
            licences.add("MIT");
        }
        if (text.contains("Redistribution and use in source and binary forms")) {
            licences.add(text.contains("endorse or promote") ? "BSD-3-Clause" : "BSD-2-Clause");
        }
        if (text.contains("Permission to use, copy, modify, and/or distribute this software for any")
                || text.contains(
                        "Permission to use, copy, modify, and distribute this software for any purpose with")) {
            licences.add("ISC");
        }
    }
}
