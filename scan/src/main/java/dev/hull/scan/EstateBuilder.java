package dev.hull.scan;

import dev.hull.model.AppArmorProfile;
import dev.hull.model.ComposeProject;
import dev.hull.model.DockerfileStage;
import dev.hull.model.Estate;
import dev.hull.model.Image;
import dev.hull.model.K8sObject;
import dev.hull.model.Network;
import dev.hull.model.Remark;
import dev.hull.model.Workload;
import java.util.ArrayList;
import java.util.List;

/** Collects what readers bring; for one thread. */
final class EstateBuilder {
    private final List<Workload> workloads = new ArrayList<>();
    private final List<ComposeProject> projects = new ArrayList<>();
    private final List<Network> networks = new ArrayList<>();
    private final List<K8sObject> objects = new ArrayList<>();
    private final List<DockerfileStage> stages = new ArrayList<>();
    private final List<AppArmorProfile> profiles = new ArrayList<>();
    private final List<Image> images = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();

    void add(Estate estate) {
        workloads.addAll(estate.workloads());
        projects.addAll(estate.projects());
        networks.addAll(estate.networks());
        objects.addAll(estate.objects());
        stages.addAll(estate.stages());
        profiles.addAll(estate.profiles());
        images.addAll(estate.images());
        remarks.addAll(estate.remarks());
    }

    void remark(List<Remark> more) {
        remarks.addAll(more);
    }

    Estate build() {
        return new Estate(workloads, projects, networks, objects, stages, profiles, images, remarks);
    }
}
