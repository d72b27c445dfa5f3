package dev.hull.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.InvokeDynamicEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.instruction.ConstantInstruction.LoadConstantInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ConstantDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Compiled classes, read for what they use. Everything a class touches outside itself stands in its constant pool. */
public final class Classes {
    private Classes() {}

    /**
     * One thing that a class uses.
     *
     * @param in the class that uses it, as {@code dev.hull.formats.yaml.Composer}
     * @param owner the class that is used
     * @param member the method or field of it, or empty where only the class is named
     */
    public record Use(String in, String owner, String member) {
        @Override
        public String toString() {
            return in + " uses " + owner + (member.isEmpty() ? "" : "." + member);
        }
    }

    /**
     * A text that a class holds.
     *
     * @param in the class, as {@code dev.hull.formats.yaml.Composer}
     * @param text of a constant; of texts that are put together with values, and of formats, with {@code %s} for each value
     */
    public record Text(String in, String text) {}

    /** {@return all texts that the code of the classes under {@code folder} uses} */
    public static List<Text> texts(Path folder) {
        return models(folder)
                .flatMap(model -> model.methods().stream()
                        .flatMap(method -> method.code().stream())
                        .flatMap(code -> code.elementStream())
                        .flatMap(Classes::texts)
                        .map(text -> new Text(name(model), text)))
                .distinct()
                .toList();
    }

    private static Stream<String> texts(CodeElement element) {
        return switch (element) {
            case LoadConstantInstruction constant
            when constant.constantValue() instanceof String text ->
                Stream.of(text.replaceAll("%[-,0-9.]*[cdfsxX]", "%s"));
            case InvokeDynamicInstruction call
            when call.name().equalsString("makeConcatWithConstants") -> Stream.of(joined(call.bootstrapArgs()));
            default -> Stream.empty();
        };
    }

    /** {@return a recipe with its constants filled in} (java.lang.invoke.StringConcatFactory) */
    private static String joined(List<ConstantDesc> arguments) {
        StringBuilder text = new StringBuilder();
        int constant = 1;
        for (char c : ((String) arguments.getFirst()).toCharArray()) {
            text.append(
                    switch (c) {
                        case '\1' -> "%s";
                        case '\2' -> arguments.get(constant++);
                        default -> c;
                    });
        }
        return text.toString();
    }

    /** {@return all that the classes under {@code folder} use} */
    public static List<Use> uses(Path folder) {
        return models(folder).flatMap(Classes::uses).distinct().toList();
    }

    /**
     * {@return the places in the classes under {@code folder} where a {@code switch} matches by type} Each one links a
     * method handle tree at its first run, which costs a quarter of a millisecond even with the AOT cache.
     */
    public static List<String> patternSwitches(Path folder) {
        return models(folder)
                .flatMap(model -> entries(model)
                        .filter(InvokeDynamicEntry.class::isInstance)
                        .map(InvokeDynamicEntry.class::cast)
                        .filter(Classes::isPatternSwitch)
                        .map(_ -> name(model)))
                .toList();
    }

    private static boolean isPatternSwitch(InvokeDynamicEntry entry) {
        return entry.bootstrap()
                .bootstrapMethod()
                .reference()
                .owner()
                .asInternalName()
                .equals("java/lang/runtime/SwitchBootstraps");
    }

    private static Stream<Use> uses(ClassModel model) {
        String in = name(model);
        return entries(model).flatMap(entry -> switch (entry) {
            case MemberRefEntry member ->
                Stream.of(new Use(
                        in,
                        dotted(member.owner().asInternalName()),
                        member.name().stringValue()));
            case ClassEntry named -> Stream.of(new Use(in, dotted(named.asInternalName()), ""));
            default -> Stream.empty();
        });
    }

    private static Stream<PoolEntry> entries(ClassModel model) {
        return StreamSupport.stream(model.constantPool().spliterator(), false);
    }

    private static String name(ClassModel model) {
        return dotted(model.thisClass().asInternalName());
    }

    /** An array is used where its elements are. */
    private static String dotted(String internal) {
        String element = internal.startsWith("[") && internal.endsWith(";")
                ? internal.substring(internal.lastIndexOf('[') + 2, internal.length() - 1)
                : internal;
        return element.replace('/', '.');
    }

    private static Stream<ClassModel> models(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all
                    .filter(path -> path.toString().endsWith(".class"))
                    .sorted()
                    .map(Classes::parse)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClassModel parse(Path path) {
        try {
            return ClassFile.of().parse(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
