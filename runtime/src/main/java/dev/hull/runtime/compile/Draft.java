package dev.hull.runtime.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A plan before it is made into something that runs.
 *
 * @param rules place of each in the matcher, ascending
 * @param formulas their conditions, with all put in that the type of the event decides
 * @param guards by what they sort
 */
@SuppressWarnings(
        "ArrayRecordComponent") // a component is trusted to stay, and its elements are nobody else's to change
record Draft(int[] rules, List<Formula> formulas, List<Guarded> guards, Candidates candidates) {
    /** By the place of a test in its bundle, the rules that it lets through. */
    @SuppressWarnings("ArrayRecordComponent") // a table, made once
    record Guarded(Sorting sorting, int[][] rules) {}

    static Draft of(int[] rules, List<Formula> formulas) {
        Candidates candidates = new Candidates(rules.length);
        Map<Bundle, Map<Integer, List<Integer>>> byBundle = new LinkedHashMap<>();
        for (int place = 0; place < rules.length; place++) {
            Guard guard = Guard.of(formulas.get(place));
            if (guard.tests().isEmpty()) {
                candidates.always(place);
            }
            for (Test.Bundled test : guard.tests()) {
                byBundle.computeIfAbsent(test.bundle(), bundle -> new LinkedHashMap<>())
                        .computeIfAbsent(test.place(), each -> new ArrayList<>())
                        .add(place);
            }
        }
        List<Guarded> guards = new ArrayList<>();
        byBundle.forEach((bundle, tests) -> guards.add(new Guarded(bundle.sorting(), table(bundle, tests))));
        return new Draft(rules, formulas, List.copyOf(guards), candidates);
    }

    private static int[][] table(Bundle bundle, Map<Integer, List<Integer>> tests) {
        int[][] table = new int[64 * bundle.sorting().none().length][];
        Arrays.fill(table, new int[0]);
        tests.forEach((test, rules) ->
                table[test] = rules.stream().mapToInt(Integer::intValue).toArray());
        return table;
    }
}
