package org.ftpra.rar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The bill of materials of a release tells what is inside, neither less nor more. */
@Tag("release")
class SbomIT {

    private static final File SBOM = new File("target/ftp-ra-cyclonedx.xml");

    private Document sbom;

    @BeforeEach
    void read() throws Exception {
        sbom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(SBOM);
    }

    @Test
    void listsEachLibraryThatIsInsideWithItsVersionAndNoOther() {
        SortedMap<Library, Element> listed = libraries();
        listed.values().removeIf(component -> text(component, "group").equals("org.ftpra"));

        assertThat(listed.keySet()).isEqualTo(Library.inside(Rar.built()));
    }

    @Test
    void tellsTheLicenseOfEachByItsSpdxIdentifier() {
        libraries().forEach((library, component) -> assertThat(text(component, "id"))
                .as(library.toString())
                .isEqualTo(library.artifact().startsWith("slf4j") ? "MIT" : "Apache-2.0"));
    }

    @Test
    void listsOurOwnJars() {
        Map<Library, Element> listed = libraries();

        assertThat(Rar.built().entries().keySet())
                .filteredOn(name -> name.endsWith(".jar"))
                .hasSize(3)
                .allMatch(jar -> listed.keySet().stream().anyMatch(library -> jar.equals(library + ".jar")));
    }

    @Test
    void isTheSameInEachBuildOfOneCommit() {
        assertThat(sbom.getElementsByTagName("timestamp").getLength()).isZero();
        assertThat(sbom.getDocumentElement().getAttribute("serialNumber")).isEmpty();
    }

    /** Without the tools that have written it, which are components too. */
    private SortedMap<Library, Element> libraries() {
        SortedMap<Library, Element> libraries = new TreeMap<>();
        NodeList components = sbom.getElementsByTagName("component");
        for (int i = 0; i < components.getLength(); i++) {
            Element component = (Element) components.item(i);
            if (component.getParentNode().getParentNode() == sbom.getDocumentElement()
                    && component.getParentNode().getNodeName().equals("components")) {
                libraries.put(new Library(text(component, "name"), text(component, "version")), component);
            }
        }
        return libraries;
    }

    private static String text(Element component, String tag) {
        return component.getElementsByTagName(tag).item(0).getTextContent();
    }
}
