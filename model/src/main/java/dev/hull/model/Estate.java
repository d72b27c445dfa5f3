package dev.hull.model;

import java.util.ArrayList;
import java.util.List;

/** Everything that was read, together. */
public record Estate(
        List<Workload> workloads,
        List<ComposeProject> projects,
        List<Network> networks,
        List<K8sObject> objects,
        List<DockerfileStage> stages,
        List<AppArmorProfile> profiles,
        List<Image> images,
        List<Remark> remarks)
        implements Subject {
    public static final Estate EMPTY = new Estate(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public Estate {
        workloads = List.copyOf(workloads);
        projects = List.copyOf(projects);
        networks = List.copyOf(networks);
        objects = List.copyOf(objects);
        stages = List.copyOf(stages);
        profiles = List.copyOf(profiles);
        images = List.copyOf(images);
        remarks = List.copyOf(remarks);
    }

    /** An estate without profiles and images. */
    public Estate(
            List<Workload> workloads,
            List<ComposeProject> projects,
            List<Network> networks,
            List<K8sObject> objects,
            List<DockerfileStage> stages,
            List<Remark> remarks) {
        this(workloads, projects, networks, objects, stages, List.of(), List.of(), remarks);
    }

    /** {@return an estate of nothing but profiles} */
    public static Estate ofProfiles(List<AppArmorProfile> profiles) {
        return new Estate(List.of(), List.of(), List.of(), List.of(), List.of(), profiles, List.of(), List.of());
    }

    /** {@return an estate of nothing but images} */
    public static Estate ofImages(List<Image> images) {
        return new Estate(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), images, List.of());
    }

    /** {@return this estate with other workloads} */
    public Estate withWorkloads(List<Workload> others) {
        return new Estate(others, projects, networks, objects, stages, profiles, images, remarks);
    }

    /** {@return this estate with other images} */
    public Estate withImages(List<Image> others) {
        return new Estate(workloads, projects, networks, objects, stages, profiles, others, remarks);
    }

    /** {@return this and {@code other} together} */
    public Estate and(Estate other) {
        return new Estate(
                joined(workloads, other.workloads),
                joined(projects, other.projects),
                joined(networks, other.networks),
                joined(objects, other.objects),
                joined(stages, other.stages),
                joined(profiles, other.profiles),
                joined(images, other.images),
                joined(remarks, other.remarks));
    }

    @Override
    public SubjectRef ref() {
        return SubjectRef.of("estate", "", "");
    }

    @Override
    public Location at() {
        return Location.NONE;
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        if (first.isEmpty()) {
            return second;
        }
        if (second.isEmpty()) {
            return first;
        }
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
