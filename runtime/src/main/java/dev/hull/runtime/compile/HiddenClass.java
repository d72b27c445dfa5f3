package dev.hull.runtime.compile;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;

/**
 * A class as bytes, and the objects that it is defined with. Nobody finds it by its name, and it is unloaded with its one
 * object.
 */
@SuppressWarnings("ArrayRecordComponent") // bytes, handed on at once
record HiddenClass(byte[] bytes, List<Object> constants) {
    static final ClassDesc NAME = ClassDesc.of("dev.hull.runtime.compile.Compiled");

    /** What all have: no name, a constructor. */
    static void frame(ClassBuilder to, ClassDesc implemented) {
        to.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SUPER).withInterfaceSymbols(implemented);
        to.withMethodBody(
                INIT_NAME,
                MTD_void,
                0,
                code -> code.aload(0)
                        .invokespecial(CD_Object, INIT_NAME, MTD_void)
                        .return_());
    }

    <T> T make(Class<T> type) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup().defineHiddenClassWithClassData(bytes, constants, true);
            return type.cast(lookup.findConstructor(lookup.lookupClass(), MethodType.methodType(void.class))
                    .invoke());
        } catch (Throwable e) {
            throw new IllegalStateException("code that was written here is not valid", e);
        }
    }
}
