package dev.hull.runtime.compile;

import static java.lang.constant.ConstantDescs.CD_List;
import static java.lang.constant.ConstantDescs.CD_MethodHandles_Lookup;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CLASS_INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** Objects that the code of a class is about: its static final fields, which the JIT compiler takes for constants. */
final class Constants {
    private static final ClassDesc CD_METHOD_HANDLES = ClassDesc.of("java.lang.invoke.MethodHandles");

    private final ClassDesc owner;
    private final IdentityHashMap<Object, Integer> places = new IdentityHashMap<>();
    private final List<Object> values = new ArrayList<>();

    Constants(ClassDesc owner) {
        this.owner = owner;
    }

    /** {@return what the class is defined with} */
    List<Object> values() {
        return List.copyOf(values);
    }

    void push(CodeBuilder code, Object value) {
        int place = places.computeIfAbsent(value, each -> {
            values.add(each);
            return values.size() - 1;
        });
        code.getstatic(owner, name(place), type(value));
    }

    private static String name(int place) {
        return "c" + place;
    }

    static ClassDesc type(Object value) {
        return ClassDesc.ofDescriptor(value.getClass().descriptorString());
    }

    void declare(ClassBuilder in) {
        for (int i = 0; i < values.size(); i++) {
            in.withField(name(i), type(values.get(i)), ClassFile.ACC_STATIC | ClassFile.ACC_FINAL);
        }
        in.withMethodBody(CLASS_INIT_NAME, MTD_void, ClassFile.ACC_STATIC, this::initialise);
    }

    private void initialise(CodeBuilder code) {
        code.invokestatic(CD_METHOD_HANDLES, "lookup", MethodTypeDesc.of(CD_MethodHandles_Lookup))
                .ldc(ConstantDescs.DEFAULT_NAME)
                .ldc(CD_List)
                .invokestatic(
                        CD_METHOD_HANDLES,
                        "classData",
                        MethodTypeDesc.of(CD_Object, CD_MethodHandles_Lookup, CD_String, ConstantDescs.CD_Class))
                .checkcast(CD_List)
                .astore(0);
        for (int i = 0; i < values.size(); i++) {
            ClassDesc type = type(values.get(i));
            code.aload(0)
                    .loadConstant(i)
                    .invokeinterface(CD_List, "get", MethodTypeDesc.of(CD_Object, CD_int))
                    .checkcast(type)
                    .putstatic(owner, name(i), type);
        }
        code.return_();
    }
}
