package dev.hull.formats.kubernetes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Security settings that are often written where the platform does not look, with the places where it does. */
enum SecurityField {
    READ_ONLY_ROOT("readOnlyRootFilesystem", false, true),
    CAPABILITIES("capabilities", false, true),
    PRIVILEGED("privileged", false, true),
    ESCALATION("allowPrivilegeEscalation", false, true),
    PROC_MOUNT("procMount", false, true),
    RUN_AS_USER("runAsUser", true, true),
    RUN_AS_GROUP("runAsGroup", true, true),
    RUN_AS_NON_ROOT("runAsNonRoot", true, true),
    SECCOMP("seccompProfile", true, true),
    APPARMOR("appArmorProfile", true, true),
    SELINUX("seLinuxOptions", true, true),
    FS_GROUP("fsGroup", true, false),
    FS_GROUP_CHANGE("fsGroupChangePolicy", true, false),
    GROUPS("supplementalGroups", true, false),
    SYSCTLS("sysctls", true, false);

    private final String key;
    private final boolean ofPod;
    private final boolean ofContainer;

    SecurityField(String key, boolean ofPod, boolean ofContainer) {
        this.key = key;
        this.ofPod = ofPod;
        this.ofContainer = ofContainer;
    }

    /** {@return the setting that {@code key} means, whatever its case} */
    static Optional<SecurityField> of(String key) {
        String bare = Spelling.bare(key);
        for (SecurityField field : values()) {
            if (Spelling.bare(field.key).equals(bare)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /** {@return where it belongs, as seen from an object of the given type} */
    String place(String type) {
        List<String> places = new ArrayList<>();
        boolean inContainer = type.equals("core.Container")
                || type.equals("core.SecurityContext")
                || type.equals("core.EphemeralContainer");
        if (ofPod && (!inContainer || !ofContainer)) {
            places.add("securityContext." + key + " of the pod");
        }
        if (ofContainer && (inContainer || !ofPod)) {
            places.add("securityContext." + key + " of " + (inContainer ? "the" : "each") + " container");
        }
        return String.join(" or ", places);
    }
}
