package dev.hull.artefacts.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.artefacts.Offer;
import org.junit.jupiter.api.Test;

class BuildFilesTest {
    @Test
    void aPomDeclares() {
        Offer offer = Offer.of(new PomXml(), "pom.xml", """
                <project xmlns="http://maven.apache.org/POM/4.0.0"><parent><groupId>org.x</groupId><version>7</version></parent>
                <artifactId>app</artifactId><properties><a.version>1.2</a.version><b>${a.version}.3</b></properties>
                <dependencyManagement><dependencies><dependency><groupId>g</groupId><artifactId>managed</artifactId>
                <version>[4.0]</version><scope>test</scope></dependency></dependencies></dependencyManagement>
                <dependencies>
                <dependency><groupId>g</groupId><artifactId>a</artifactId><version>${b}</version></dependency>
                <dependency><groupId>g</groupId><artifactId>managed</artifactId></dependency>
                <dependency><groupId>${project.groupId}</groupId><artifactId>mine</artifactId><version>${project.version}</version></dependency>
                <dependency><groupId>g</groupId><artifactId>fromParent</artifactId></dependency>
                <dependency><groupId>g</groupId><artifactId>loop</artifactId><version>${loop}</version><exclusions><exclusion>
                <groupId>no</groupId><artifactId>no</artifactId></exclusion></exclusions></dependency>
                </dependencies><build><plugins><plugin><artifactId>p</artifactId><dependencies><dependency><groupId>no</groupId>
                <artifactId>no</artifactId></dependency></dependencies></plugin></plugins></build></project>""");
        assertThat(offer.names())
                .containsExactly("g:a@1.2.3", "g:managed@4.0", "org.x:mine@7", "g:fromParent@", "g:loop@");
        assertThat(offer.components.get(1).isForDevelopment()).isTrue();
        assertThat(offer.gaps).hasSize(1);
    }

    @Test
    void variablesThatNameThemselvesEnd() {
        assertThat(Offer.of(new PomXml(), "pom.xml", """
                        <project><properties><x>${y}${y}</x><y>${x}${x}</y></properties><dependencies><dependency>
                        <groupId>g</groupId><artifactId>a</artifactId><version>${x}</version></dependency></dependencies></project>""").names()).containsExactly("g:a@");
    }

    @Test
    void externalEntitiesAreNotFetched() {
        assertThat(Offer.of(new PomXml(), "pom.xml", """
                        <!DOCTYPE project [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "1.0">]><project><dependencies><dependency>
                        <groupId>&x;</groupId><artifactId>a</artifactId><version>&y;</version></dependency></dependencies></project>""").names()).containsExactly("&x;:a@");
    }

    @Test
    void gradleLocks() {
        Offer offer = Offer.of(new GradleLock(), "gradle.lockfile", """
                # This is a Gradle generated file
                com.a:b:1.0=compileClasspath,runtimeClasspath
                com.c:d:2.0=testCompileClasspath,testRuntimeClasspath
                empty=annotationProcessor
                """);
        assertThat(offer.names()).containsExactly("com.a:b@1.0", "com.c:d@2.0");
        assertThat(offer.components.get(1).isForDevelopment()).isTrue();
    }

    @Test
    void anUnpackedArchiveIsKnownByItsPomProperties() {
        String text = "groupId=g\nartifactId=a\nversion=1\n";
        assertThat(Offer.of(new PomPropertiesFile(), "webapps/x/META-INF/maven/g/a/pom.properties", text)
                        .lines())
                .containsExactly("g:a@1 INSTALLED webapps/x/META-INF/maven/g/a/pom.properties");
        assertThat(Offer.of(new PomPropertiesFile(), "target/maven-archiver/pom.properties", text)
                        .lines())
                .isEmpty();
    }

    @Test
    void sbtLocks() {
        assertThat(Offer.of(new SbtLock(), "build.sbt.lock", """
                        {"lockVersion":1,"dependencies":[{"org":"org.scala-lang","name":"scala-library","version":"2.13.1",
                        "configurations":["compile"]},{"org":"x","name":"y","version":"1","configurations":["test"]}]}""").names())
                .containsExactly("org.scala-lang:scala-library@2.13.1", "x:y@1");
    }

    @Test
    void ivyFilesDeclare() {
        Offer offer = Offer.of(new IvyXml(), "ivy.xml", """
                <ivy-module version="2.0"><info organisation="org.x" module="app"/><dependencies>
                <dependency org="commons-lang" name="commons-lang" rev="2.6"/>
                <dependency org="junit" name="junit" rev="4.13" conf="test->default"/>
                <dependency org="g" name="any" rev="latest.release"/></dependencies></ivy-module>""");
        assertThat(offer.lines())
                .containsExactly(
                        "commons-lang:commons-lang@2.6 DECLARED ivy.xml",
                        "junit:junit@4.13 DECLARED ivy.xml",
                        "g:any@ DECLARED ivy.xml");
        assertThat(offer.components.get(1).isForDevelopment()).isTrue();
        assertThat(offer.gaps).hasSize(1);
    }
}
