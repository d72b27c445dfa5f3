package dev.hull.checks.limits;

import static dev.hull.checks.Case.of;
import static dev.hull.checks.Given.docker;
import static dev.hull.checks.Given.oci;
import static dev.hull.checks.Given.pod;
import static dev.hull.model.Fields.CPU_LIMIT;
import static dev.hull.model.Fields.CPU_REQUEST;
import static dev.hull.model.Fields.CPU_SET;
import static dev.hull.model.Fields.MEMORY_LIMIT;
import static dev.hull.model.Fields.MEMORY_RESERVATION;
import static dev.hull.model.Fields.MEMORY_SWAP;
import static dev.hull.model.Fields.OOM_KILL_DISABLED;
import static dev.hull.model.Fields.OOM_SCORE_ADJUSTMENT;
import static dev.hull.model.Fields.PIDS_LIMIT;
import static dev.hull.model.Fields.UNLIMITED;

import dev.hull.checks.Case;
import dev.hull.model.K8sObject;
import dev.hull.model.KeyValue;
import dev.hull.model.Location;
import dev.hull.model.SubjectRef;
import dev.hull.model.Written;
import java.util.List;

/** Cases of this area. */
public final class LimitsCases {
    private static final String MEMORY = "limits.memory-missing";
    private static final String CPU = "limits.cpu-missing";
    private static final String PIDS = "limits.pids-missing";
    private static final String SWAP = "limits.swap-allowed";
    private static final String OOM = "limits.oom-kill-disabled";

    private static final long HALF_GIB = 1L << 29;

    public static final List<Case> ROWS = List.of(
            of(MEMORY, "left out", docker(), "medium: web may use all memory of the host"),
            of(
                    MEMORY,
                    "a reservation is none",
                    docker().set(MEMORY_RESERVATION, HALF_GIB),
                    "medium: web may use all memory of the host: a reservation is no limit"),
            of(
                    MEMORY,
                    "a variable decides",
                    docker().unresolved(MEMORY_LIMIT, "${MEM}"),
                    "medium? web may have no memory limit: ${MEM} decides"),
            of(MEMORY, "limited", docker().set(MEMORY_LIMIT, HALF_GIB)),
            of(MEMORY, "the namespace limits it", pod().beside(range("shop", "memory"))),
            of(
                    MEMORY,
                    "another namespace, another resource",
                    pod().beside(range("other", "memory")).beside(range("shop", "cpu")),
                    "medium: web may use all memory of the host"),
            of(
                    CPU,
                    "a request is a weight",
                    pod().set(CPU_REQUEST, 500L),
                    "low: web may use all processors of the host"),
            of(CPU, "limited", docker().set(CPU_LIMIT, 1500L)),
            of(CPU, "a set of processors", docker().set(CPU_SET, "0,1")),
            of(CPU, "the namespace limits it", pod().beside(range("shop", "cpu"))),
            of(PIDS, "left out", docker(), "medium: web may start processes without end"),
            of(PIDS, "limited", docker().set(PIDS_LIMIT, 100L)),
            of(PIDS, "the kubelet decides", pod()),
            of(
                    SWAP,
                    "left out",
                    docker().set(MEMORY_LIMIT, HALF_GIB),
                    "low: web may use swap beside the memory limit: left out, Docker allows as much again"),
            of(
                    SWAP,
                    "more than memory",
                    oci().set(MEMORY_LIMIT, HALF_GIB).set(MEMORY_SWAP, 2 * HALF_GIB),
                    "low: web may use more memory with swap than the memory limit"),
            of(
                    SWAP,
                    "-1",
                    docker().set(MEMORY_LIMIT, HALF_GIB).set(MEMORY_SWAP, UNLIMITED),
                    "low: web may use swap without end beside the memory limit"),
            of(SWAP, "equal", docker().set(MEMORY_LIMIT, HALF_GIB).set(MEMORY_SWAP, HALF_GIB)),
            of(SWAP, "no limit at all is another finding", docker()),
            of(SWAP, "a pod has no word for it", pod().set(MEMORY_LIMIT, HALF_GIB)),
            of(
                    OOM,
                    "switched off",
                    docker().set(OOM_KILL_DISABLED, true),
                    "medium: web is not ended when its memory is used up"),
            of(
                    OOM,
                    "the host's processes go first",
                    docker().set(OOM_SCORE_ADJUSTMENT, -500L),
                    "medium: web: an OOM score adjustment of -500 sacrifices the host's processes first"),
            of(OOM, "left out, and a positive score", docker().set(OOM_SCORE_ADJUSTMENT, 500L)));

    private LimitsCases() {}

    private static K8sObject range(String namespace, String resource) {
        K8sObject.Meta meta = new K8sObject.Meta(
                "v1",
                SubjectRef.of("LimitRange", namespace, "defaults"),
                new Written.Given<>(namespace, Location.NONE),
                List.of(),
                List.of(),
                false,
                Location.NONE);
        return new K8sObject.LimitRange(
                meta,
                List.of(new K8sObject.RangeLimit(
                        "Container", List.of(new KeyValue(resource, "1")), List.of(), List.of(), List.of())));
    }
}
