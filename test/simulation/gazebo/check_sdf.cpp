// Loads an SDF file with libsdformat, runs the checks that `gz sdf --check` runs, and prints where the named things are.
#include <iostream>
#include <string>
#include <type_traits>
#include <utility>

#include <sdf/sdf.hh>

// Their namespace has another name in every second version.
using Pose = std::decay_t<decltype(std::declval<sdf::Model>().RawPose())>;
using Vector = std::decay_t<decltype(std::declval<Pose>().Pos())>;

static void Say(const std::string &kind, const std::string &name, const Pose &pose)
{
  auto q = pose.Rot();
  std::cout << kind << " " << name << " " << pose.X() << " " << pose.Y() << " " << pose.Z() << " " << q.W() << " " << q.X()
            << " " << q.Y() << " " << q.Z() << "\n";
}

int main(int argc, char **argv)
{
  sdf::Root root;
  if (argc != 2)
    return 2;
  auto errors = root.Load(argv[1]);
  sdf::checkJointParentChildNames(&root, errors);
  for (const auto &error : errors)
    std::cerr << error << "\n";
  bool sound = errors.empty() && root.WorldCount() == 1;
  sound = sound && sdf::checkCanonicalLinkNames(&root) && sdf::checkFrameAttachedToNames(&root);
  sound = sound && sdf::checkFrameAttachedToGraph(&root) && sdf::checkPoseRelativeToGraph(&root);
  sound = sound && sdf::recursiveSiblingUniqueNames(root.Element());
  if (!sound)
    return 1;
  const auto *world = root.WorldByIndex(0);
  for (uint64_t m = 0; m < world->ModelCount(); ++m)
  {
    const auto *model = world->ModelByIndex(m);
    Pose pose;
    if (!model->SemanticPose().Resolve(pose).empty())
      return 1;
    Say("model", model->Name(), pose);
    for (uint64_t f = 0; f < model->FrameCount(); ++f)
    {
      if (!model->FrameByIndex(f)->SemanticPose().Resolve(pose, "__model__").empty())
        return 1;
      Say("frame", model->FrameByIndex(f)->Name(), pose);
    }
    for (uint64_t l = 0; l < model->LinkCount(); ++l)
    {
      const auto *link = model->LinkByIndex(l);
      const auto inertia = link->Inertial();
      // An inertia that no rigid body can have makes a simulator explode.
      if (!inertia.MassMatrix().IsValid(1e-4) && !model->Static())
      {
        std::cerr << model->Name() << "::" << link->Name() << " has an impossible inertia\n";
        return 1;
      }
      for (uint64_t s = 0; s < link->SensorCount(); ++s)
      {
        if (!link->SensorByIndex(s)->SemanticPose().Resolve(pose, "__model__").empty())
          return 1;
        Say("sensor", link->SensorByIndex(s)->Name(), pose);
      }
    }
    for (uint64_t j = 0; j < model->JointCount(); ++j)
    {
      const auto *joint = model->JointByIndex(j);
      if (joint->Axis() == nullptr)
        continue;
      Vector axis;
      if (!joint->Axis()->ResolveXyz(axis, "__model__").empty())
        return 1;
      std::cout << "joint " << model->Name() << "/" << joint->Name() << " " << axis.X() << " " << axis.Y() << " " << axis.Z()
                << " " << joint->Axis()->Lower() << " " << joint->Axis()->Upper() << "\n";
    }
  }
  return 0;
}
